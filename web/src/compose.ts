// The composer: its button says where a text goes, who will see it and how many they are; tags that go with the text and
// similar questions turn up while one writes.
import { on, onPage, parse, words } from "./dom";

// Its button and its empty text follow the choices made.
function relabel(form: HTMLFormElement): void {
  const kind = form.querySelector<HTMLInputElement>('[name="kind"]:checked, [name="kind"][type="hidden"]');
  const who = form.querySelector<HTMLSelectElement>('[name="audience"]')?.selectedOptions?.[0]?.dataset["who"];
  const button = form.querySelector<HTMLElement>("[data-submit-label]");
  if (!button) return;
  const fixed = button.dataset["who"] ?? "";
  const label = [kind?.dataset["submit"], who ?? fixed, named(form)].filter(Boolean).join(" · ");
  if (label) button.textContent = label;
  const body = form.querySelector<HTMLTextAreaElement>('[name="body"]');
  if (body && kind?.dataset["placeholder"]) body.placeholder = kind.dataset["placeholder"];
}
on<HTMLFormElement>("change", ".composer form", relabel);
on<HTMLInputElement>("input", '.composer form [name="people"]', (field) => field.form && relabel(field.form));

/** Where only people who are named may see it: how many that are, with oneself. The server knows how many everyone is. */
function named(form: HTMLFormElement): string {
  const people = form.querySelector<HTMLInputElement>('[name="people"]')?.value ?? "";
  const to = form.querySelector<HTMLSelectElement | HTMLInputElement>('[name="audience"]');
  const others = new Set(people.toLowerCase().split(/[\s,]+/).map((word) => word.replace(/^@/, "")).filter((word) => word && word !== form.dataset["me"]));
  if (to?.value !== "people" || !others.size) return "";
  return words("people").replace("{n}", (others.size + 1).toLocaleString(document.documentElement.lang));
}

export function compose(): boolean {
  const box = document.querySelector<HTMLDetailsElement>("#composer");
  if (!box) return false;
  box.open = true;
  box.scrollIntoView({ block: "nearest" });
  const [plain, rich] = [box.querySelector<HTMLElement>("textarea"), box.querySelector<HTMLElement>("[contenteditable]")];
  (rich ?? plain)?.focus();
  return true;
}
on("click", "[data-compose]", (_, e) => compose() && e.preventDefault());
on<HTMLDetailsElement>("click", ".composer > summary", (summary) => {
  requestAnimationFrame(() => (summary.parentElement as HTMLDetailsElement).open && compose());
});
onPage(() => {
  if (location.hash === "#composer") compose();
  for (const form of document.querySelectorAll<HTMLFormElement>(".composer form")) relabel(form);
});

document.addEventListener("keydown", (e) => {
  if (e.key !== "Escape" || e.defaultPrevented || !(e.target instanceof HTMLElement)) return;
  const composer = e.target.matches("textarea, input, [contenteditable]") && e.target.closest<HTMLDetailsElement>("details.composer");
  if (!composer) return;
  composer.open = false;
  composer.querySelector("summary")?.focus();
});

// Tags that go with what is written, offered below the field for them: one click adds one.
let thinking: ReturnType<typeof setTimeout> | undefined;
let offering: AbortController | undefined;
on<HTMLElement>("input", '.composer form [name="body"], .composer form [name="title"]', (field) => {
  clearTimeout(thinking);
  thinking = setTimeout(() => void offer((field as HTMLInputElement).form), 900);
});
async function offer(form: HTMLFormElement | null): Promise<void> {
  const field = form?.querySelector<HTMLInputElement>('[name="tags"]');
  const holder = field?.closest<HTMLElement>("[data-field]");
  if (!form || !field || !holder || !form.isConnected) return;
  const typed = ["title", "body"].map((n) => form.querySelector<HTMLInputElement>(`[name="${n}"]`)?.value ?? "").join("\n").trim();
  let row = holder.querySelector<HTMLElement>(".tag-offers");
  if (typed.length < 20) return row?.remove();
  offering?.abort();
  offering = new AbortController();
  try {
    const answer = await fetch(`/tags/suggest?text=${encodeURIComponent(typed.slice(0, 1500))}`, { signal: offering.signal, headers: { accept: "application/json" } });
    const found = answer.ok ? ((await answer.json()) as string[]) : [];
    const has = new Set(field.value.toLowerCase().split(/[\s,]+/));
    const fresh = found.filter((tag) => !has.has(tag)).slice(0, 5);
    if (!fresh.length) return row?.remove();
    row ??= holder.appendChild(Object.assign(document.createElement("div"), { className: "tag-offers" }));
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", words("addtag"));
    row.replaceChildren(...fresh.map((tag) => {
      const chip = Object.assign(document.createElement("button"), { type: "button", className: "tag", textContent: `+ ${tag}` });
      chip.setAttribute("aria-label", `${words("addtag")} ${tag}`);
      chip.addEventListener("click", () => {
        const next = (chip.nextElementSibling ?? chip.previousElementSibling ?? field) as HTMLElement;
        field.value = [field.value.trim(), tag].filter(Boolean).join(" ");
        field.dispatchEvent(new Event("input", { bubbles: true }));
        chip.remove();
        next.focus();
      });
      return chip;
    }));
  } catch {
    // Typing on, or offline: no offer is no harm.
  }
}

let asking: AbortController | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;
on<HTMLInputElement>("input", 'form[data-similar] [name="title"]', (title) => {
  clearTimeout(pause);
  pause = setTimeout(() => void lookFor(title), 300);
});
async function lookFor(title: HTMLInputElement): Promise<void> {
  const form = title.form;
  const list = form?.querySelector<HTMLElement>("[data-similar-list]");
  if (!form || !list) return;
  asking?.abort();
  asking = new AbortController();
  const q = title.value.trim();
  if (q.length < 4) return list.replaceChildren();
  try {
    const url = new URL(form.dataset["similar"] ?? "/questions/similar", location.origin);
    url.searchParams.set("q", q);
    const body = form.querySelector<HTMLTextAreaElement>('[name="body"]')?.value.trim() ?? "";
    if (body) url.searchParams.set("body", body.slice(0, 1_000));
    const answer = await fetch(url, { signal: asking.signal, headers: { accept: "text/html" } });
    if (!answer.ok) return;
    list.replaceChildren(...parse(await answer.text()).body.childNodes);
    // A question half typed is not lost by looking at another.
    for (const link of list.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "opener" });
  } catch {
    // Typing on, or offline: no list is no harm.
  }
}
