// What stands many times on a page is fetched only where somebody wants it: a link with `data-unfold` leads to a page with
// the form, and with scripts the form comes to the link. A second click folds it away again, words and all.
import { meta, on, onPage, parse, toast, words } from "./dom";
import { keeps, restore } from "./drafts";

function below(link: HTMLElement): HTMLElement | null {
  return link.parentElement?.querySelector<HTMLElement>(`[data-unfolded="${CSS.escape(link.getAttribute("href") ?? "")}"]`) ?? null;
}

/** `asked`: somebody clicked. Unasked, what cannot be brought is left alone. */
async function unfold(link: HTMLAnchorElement, asked: boolean): Promise<void> {
  if (link.ariaBusy === "true") return;
  link.ariaBusy = "true";
  try {
    const answer = await fetch(link.href, { headers: { accept: "text/html" } });
    const body = answer.ok ? parse(await answer.text()).querySelector<HTMLElement>("[data-unfolded]") : null;
    if (!body) return asked ? void location.assign(link.href) : undefined;
    const href = link.getAttribute("href") ?? "";
    // What came live may have drawn the card anew meanwhile.
    if (!link.isConnected) link = document.querySelector<HTMLAnchorElement>(`a[data-unfold][href="${CSS.escape(href)}"]`) ?? link;
    if (below(link)) return;
    body.dataset["unfolded"] = href;
    link.parentElement?.append(body);
    link.ariaExpanded = "true";
    for (const form of body.querySelectorAll<HTMLFormElement>("form[data-draft]")) restore(form);
    document.dispatchEvent(new CustomEvent("page:changed"));
    if (asked) body.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
  } catch {
    if (asked) toast(words("offline"));
  } finally {
    link.ariaBusy = null;
  }
}

function linkOf(body: HTMLElement | null | undefined): HTMLAnchorElement | null {
  return body?.parentElement?.querySelector<HTMLAnchorElement>(`a[data-unfold][href="${CSS.escape(body.dataset["unfolded"] ?? "")}"]`) ?? null;
}

/** It was sent: what was unfolded around it goes. */
export function away(form: HTMLElement): void {
  const body = form.closest<HTMLElement>("[data-unfolded]");
  const link = linkOf(body);
  if (link) link.ariaExpanded = null;
  body?.remove();
}

on<HTMLAnchorElement>("click", "a[data-unfold]", (link, e) => {
  const { ctrlKey, metaKey, shiftKey } = e as MouseEvent;
  if (ctrlKey || metaKey || shiftKey) return;
  e.preventDefault();
  const body = below(link);
  if (!body) return void unfold(link, true);
  body.hidden = !body.hidden;
  link.ariaExpanded = String(!body.hidden);
  if (!body.hidden) body.querySelector<HTMLElement>("textarea, input:not([type=hidden])")?.focus();
});

// A panel that asks for somebody is typed into at once.
document.addEventListener(
  "toggle",
  (e) => {
    const panel = e.target;
    if (panel instanceof HTMLDetailsElement && panel.open && panel.contains(document.activeElement)) panel.querySelector<HTMLElement>("[data-people]")?.focus();
  },
  true,
);

document.addEventListener("keydown", (e) => {
  if (e.key !== "Escape" || e.defaultPrevented || !(e.target instanceof Element)) return;
  const body = e.target.closest<HTMLElement>("[data-unfolded]");
  const link = linkOf(body);
  if (!body || !link) return;
  body.hidden = true;
  link.ariaExpanded = "false";
  link.focus();
});

// What was half written here is shown again.
onPage(() => {
  if (!meta("me")) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-unfold][href^="/items/"][href$="/reply"]')) if (keeps(`reply:${link.pathname.split("/")[2]}`) && !below(link)) void unfold(link, false);
});
