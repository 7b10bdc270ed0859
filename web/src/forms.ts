// Sending a form: a failure leaves everything in place and says why beside it, what is too long is not sent in vain, a like
// answers at once.
import { on, parse, post, toast, words } from "./dom";
import { forget } from "./drafts";
import { refresh } from "./morph";
import { away } from "./unfold";

interface Answer {
  succeeded: boolean;
  redirected: boolean;
  response: Response;
}

function alertBox(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>("[data-form-alert]");
}

function clearFailure(form: HTMLFormElement): void {
  const box = alertBox(form);
  if (box) box.hidden = true;
  for (const f of form.querySelectorAll("[aria-invalid]")) {
    f.removeAttribute("aria-invalid");
    const rest = (f.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== box?.id).join(" ");
    if (rest) f.setAttribute("aria-describedby", rest);
    else f.removeAttribute("aria-describedby");
  }
}

let alerts = 0;
/** Why it failed: at the field it is about, else above the buttons. One box, moved to where it is needed. */
export function showFailure(form: HTMLFormElement, text: string, field = "", signIn = ""): void {
  if (form.classList.contains("inline")) return toast(text);
  clearFailure(form);
  const box = alertBox(form) ?? Object.assign(document.createElement("div"), { role: "alert" });
  box.dataset["formAlert"] = "";
  box.id ||= `alert-${++alerts}`;
  const wrong = field ? form.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]:not([type="hidden"])`) : null;
  const place = wrong?.closest<HTMLElement>("[data-field]");
  box.className = place ? "field-error" : "form-alert";
  if (place) place.insertBefore(box, place.querySelector(".field-hint"));
  else {
    const foot = form.querySelector(".composer-foot, :scope > .button-row, :scope > .button");
    if (foot) foot.before(box);
    else form.append(box);
  }
  box.hidden = false;
  box.textContent = text;
  if (signIn) {
    const link = Object.assign(document.createElement("a"), { href: signIn, target: "_blank", rel: "opener", textContent: words("signin") });
    link.addEventListener("click", (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey) return;
      e.preventDefault();
      void import("./signin").then((m) => m.signInHere(form, signIn), () => window.open(signIn, "_blank"));
    });
    box.append(" ", link);
  }
  if (wrong) {
    wrong.setAttribute("aria-invalid", "true");
    wrong.setAttribute("aria-describedby", [box.id, wrong.getAttribute("aria-describedby")].filter(Boolean).join(" "));
    // In the rich face the cursor is in what stands for the field.
    const shown = wrong.closest(".editor")?.querySelector<HTMLElement>("[contenteditable]") ?? wrong;
    if (shown !== document.activeElement) shown.focus();
  }
  box.scrollIntoView({ block: "nearest" });
}

// A text that is too long is not sent in vain: it says so while it is written.
function count(field: HTMLTextAreaElement): number {
  const max = Number(field.dataset["max"]);
  if (!max || field.value.length <= max) return 0;
  const n = [...field.value].length;
  return n > max ? n : 0;
}
function tooLong(field: HTMLTextAreaElement, n: number): string {
  return words("toolong").replace("{n}", n.toLocaleString(document.documentElement.lang)).replace("{max}", Number(field.dataset["max"]).toLocaleString(document.documentElement.lang));
}
on<HTMLTextAreaElement>("input", "textarea[data-max]", (field) => {
  field.classList.toggle("long", field.value.length > 20_000);
  const n = count(field);
  if (!field.form) return;
  const box = alertBox(field.form);
  // Said already: only the number changes, nothing moves under somebody who shortens a text.
  if (n && box && !box.hidden && field.ariaInvalid) box.textContent = tooLong(field, n);
  else if (n) showFailure(field.form, tooLong(field, n), field.name);
  else if (field.ariaInvalid) clearFailure(field.form);
});
on<HTMLFormElement>("submit", "form", (form, e) => {
  for (const field of form.querySelectorAll<HTMLTextAreaElement>("textarea[data-max]")) {
    const n = count(field);
    if (!n) continue;
    e.preventDefault();
    e.stopImmediatePropagation();
    return showFailure(form, tooLong(field, n), field.name);
  }
}, true);

export async function failed(form: HTMLFormElement, response: Response): Promise<void> {
  const text = await response.clone().text().catch(() => "");
  if ((response.headers.get("content-type") ?? "").includes("json")) {
    const problem = JSON.parse(text || "{}") as { detail?: string; field?: string };
    return showFailure(form, problem.detail ?? words("failed"), problem.field);
  }
  const page = parse(text);
  const said = page.querySelector<HTMLElement>("[data-error]");
  if (response.status === 409) catchUp(form, page);
  const signIn = response.status === 401 ? "/sign-in?next=%2F" : "";
  showFailure(form, said?.textContent?.trim() || words("failed"), said?.dataset["errorField"], signIn);
}

/** Somebody saved first: what they wrote is shown below, and saving again replaces it. */
function catchUp(form: HTMLFormElement, page: Document): void {
  const [mine, theirs] = [form, page].map((x) => x.querySelector<HTMLInputElement>('[name="revision"]'));
  const newest = page.querySelector("[data-newest]");
  if (!mine || !theirs || !newest) return;
  mine.value = theirs.value;
  form.parentElement?.querySelector("[data-newest]")?.remove();
  form.after(newest);
}

/** It is where it should be: the form is empty again, and folds away where it unfolded. */
export function sent(form: HTMLFormElement): void {
  forget(form);
  // An edit's page is left; what is written anew begins empty.
  if (form.dataset["draft"] && !form.querySelector('[name="revision"]')) {
    for (const f of form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input[type="text"], input[type="file"]')) f.value = "";
    form.dispatchEvent(new Event("change", { bubbles: true }));
    form.querySelectorAll(".picked").forEach((x) => x.remove());
  }
  const folded = form.closest<HTMLDetailsElement>("details.unfold, details.composer");
  if (folded) folded.open = false;
  away(form);
}

document.addEventListener("turbo:before-fetch-response", (e) => {
  const form = e.target;
  if (!(form instanceof HTMLFormElement)) return;
  const { succeeded, redirected, response } = (e as CustomEvent<{ fetchResponse: Answer }>).detail.fetchResponse;
  // After a redirect the work is done, whatever the page behind it says.
  if (succeeded || redirected) return sent(form);
  // Nothing went wrong, the server only asks before it does it: its page is shown.
  if (response.headers.has("x-asks")) {
    document.addEventListener("turbo:render", () => document.dispatchEvent(new Event("page:changed")), { once: true });
    return;
  }
  e.preventDefault();
  void failed(form, response);
});
document.addEventListener("turbo:fetch-request-error", (e) => {
  if (e.target instanceof HTMLFormElement) showFailure(e.target, words("offline"));
});
on<HTMLFormElement>("submit", "form", clearFailure, true);

// A like answers at once and is put right by what the server says.
on<HTMLFormElement>("submit", "form:has(> .like)", (form, e) => {
  e.preventDefault();
  e.stopImmediatePropagation();
  const button = form.querySelector<HTMLElement>(".like");
  const was = button?.getAttribute("aria-pressed") === "true";
  const show = (liked: boolean) => {
    button?.setAttribute("aria-pressed", String(liked));
    button?.classList.toggle("on", liked);
  };
  show(!was);
  post(form)
    .then(async (answer) => {
      if (!answer.ok) {
        show(was);
        return toast(((await answer.json().catch(() => ({}))) as { detail?: string }).detail ?? words("failed"));
      }
      const root = form.closest<HTMLElement>("[data-root]")?.dataset["root"];
      if (root) refresh([root]);
    })
    .catch(() => {
      show(was);
      toast(words("offline"));
    });
}, true);

document.addEventListener("keydown", (e) => {
  const field = e.target;
  if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey)) return;
  if (!(field instanceof HTMLElement) || !field.matches("textarea, input, [contenteditable]")) return;
  const form = field.closest("form");
  if (!form) return;
  e.preventDefault();
  form.requestSubmit();
});

/** More than fits becomes a file: a browser that has to lay out a whole book stands still. */
export function tooMuch(field: HTMLTextAreaElement, text: string, e: Event, attach: (where: Element, files: File[]) => boolean): void {
  const max = Number(field.dataset["max"]);
  const all = field.value.length - (field.selectionEnd - field.selectionStart) + text.length;
  if (!max || !field.form || all <= max) return;
  e.preventDefault();
  const file = new File([text], words("textfile"), { type: "text/plain" });
  if (attach(field, [file])) return toast(words("pasted").replace("{name}", file.name));
  showFailure(field.form, tooLong(field, all), field.name);
}
