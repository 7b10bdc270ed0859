// A session that ended while somebody wrote: signing in again without leaving the page, then what was written is sent.
import { meta, parse, post, words } from "./dom";

export async function signInHere(form: HTMLFormElement, href: string): Promise<void> {
  const elsewhere = () => void window.open(href, "_blank");
  const page = await fetch(href, { headers: { accept: "text/html" } }).then((a) => a.text(), () => "");
  const main = parse(page).querySelector("main");
  const door = main?.querySelector<HTMLFormElement>('form[action="/sign-in"]');
  if (!main || !door) return elsewhere();
  const dialog = Object.assign(document.createElement("dialog"), { className: "dialog" });
  dialog.setAttribute("aria-labelledby", "sign-in-title");
  main.querySelector("h1")?.setAttribute("id", "sign-in-title");
  // Drafts and Turbo have no business with a password.
  door.dataset["turbo"] = "false";
  const alert = Object.assign(document.createElement("p"), { className: "form-alert", hidden: true });
  alert.setAttribute("role", "alert");
  door.querySelector(".button-row")?.before(alert);
  const other = Object.assign(document.createElement("a"), { href, target: "_blank", rel: "opener", textContent: words("signinelse") });
  const close = Object.assign(document.createElement("button"), { type: "button", className: "button quiet", textContent: words("cancel") });
  close.addEventListener("click", () => dialog.close());
  door.querySelector(".button-row")?.append(close);
  dialog.append(...main.childNodes, other);
  dialog.addEventListener("close", () => dialog.remove());
  door.addEventListener("submit", (e) => {
    e.preventDefault();
    e.stopPropagation();
    post(door)
      .then(async (answer) => {
        const said = (await answer.json().catch(() => ({}))) as { id?: number; detail?: string };
        if (!answer.ok) {
          alert.textContent = said.detail ?? words("failed");
          alert.hidden = false;
          return;
        }
        // Somebody else's hands: the page is theirs from here, and the text waits for its writer.
        if (String(said.id) !== meta("me")) return location.reload();
        dialog.close();
        form.requestSubmit();
      })
      .catch(() => {
        alert.textContent = words("offline");
        alert.hidden = false;
      });
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
}
