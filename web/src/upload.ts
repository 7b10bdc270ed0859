// Files that go with a text: each shown by name (a picture by itself) with a way to leave it out again, and while they are
// sent, how far that is and a way to stop. Without scripts it is a plain field for files.
import * as Turbo from "@hotwired/turbo";
import { carried, choose, on, words } from "./dom";
import { PICK } from "./draftfiles";
import { failed, sent, showFailure, tooMuch } from "./forms";

function size(bytes: number): string {
  const lang = document.documentElement.lang;
  const [n, unit] = bytes < 1e6 ? [bytes && Math.max(1, bytes / 1e3), "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: n < 10 ? 1 : 0 }).format(n);
}

/** What can be sent of these; of the others it is said why they cannot, before they are on their way in vain. */
function fitting(input: HTMLInputElement, files: File[]): File[] {
  const { mb, most } = input.dataset;
  let why = "";
  let fit = files.filter((file) => {
    const key = !file.size ? "fileempty" : Number(mb) && file.size > Number(mb) * 1024 * 1024 ? "filelarge" : "";
    if (key) why = words(key).replace("{name}", file.name).replace("{mb}", mb ?? "");
    return !key;
  });
  if (Number(most) && fit.length > Number(most)) {
    why = words("filesmany").replace("{max}", most ?? "");
    fit = fit.slice(0, Number(most));
  }
  if (why && input.form) showFailure(input.form, why);
  return fit;
}

function list(input: HTMLInputElement): void {
  const chosen = [...(input.files ?? [])];
  const fit = fitting(input, chosen);
  if (fit.length < chosen.length) return choose(input, fit);
  const foot = input.closest<HTMLElement>(".composer-foot");
  let row = foot?.previousElementSibling as HTMLElement | null;
  if (!row?.classList.contains("picked")) {
    row = Object.assign(document.createElement("ul"), { className: "picked" });
    row.setAttribute("aria-label", words("files"));
    foot?.before(row);
  }
  for (const img of row.querySelectorAll("img")) URL.revokeObjectURL(img.src);
  const files = [...(input.files ?? [])];
  row.replaceChildren(
    ...files.map((file, i) => {
      const li = document.createElement("li");
      // The content policy lets no page show a `blob:`: a picture is drawn from its bytes.
      if (/^image\/(png|jpeg|webp|gif)$/.test(file.type) && file.size < 4_000_000) {
        const img = Object.assign(document.createElement("img"), { alt: "" });
        img.onerror = () => img.remove();
        const reader = new FileReader();
        reader.onload = () => (img.src = String(reader.result));
        reader.readAsDataURL(file);
        li.append(img);
      }
      li.append(Object.assign(document.createElement("span"), { className: "file-name", textContent: file.name, dir: "auto" }), Object.assign(document.createElement("span"), { className: "meta", textContent: size(file.size) }));
      const out = Object.assign(document.createElement("button"), { type: "button", className: "icon-button", textContent: "×" });
      out.setAttribute("aria-label", words("leaveout").replace("{name}", file.name));
      out.addEventListener("click", () => {
        choose(input, files.filter((_, n) => n !== i));
        (row?.querySelector<HTMLElement>("button") ?? input).focus();
      });
      li.append(out);
      return li;
    }),
  );
  if (!files.length) row.remove();
}
on<HTMLInputElement>("change", PICK, list);
on<HTMLFormElement>("reset", "form", (form) => setTimeout(() => form.querySelectorAll<HTMLInputElement>(PICK).forEach(list)));

/** Adds files to the form around `where`; no when it takes none. */
export function addFiles(where: Element, files: File[]): boolean {
  const input = where.closest("form")?.querySelector<HTMLInputElement>(PICK);
  if (!input || !files.length) return false;
  choose(input, [...(input.files ?? []), ...files]);
  return true;
}
on("paste", "form .editor", (box, e) => {
  const data = (e as ClipboardEvent).clipboardData;
  if (addFiles(box, carried(data))) return e.preventDefault();
  const field = e.target;
  if (field instanceof HTMLTextAreaElement) tooMuch(field, data?.getData("text/plain") ?? "", e, addFiles);
}, true);
for (const event of ["dragover", "drop"]) {
  on(event, "form:has(.add-files)", (form, e) => {
    const data = (e as DragEvent).dataTransfer;
    if (!data?.types.includes("Files")) return;
    e.preventDefault();
    if (event === "drop") addFiles(form.querySelector(".add-files") ?? form, [...data.files]);
  });
}

// The browser's own way of sending says nothing on the way: with files, we ask ourselves.
on<HTMLFormElement>("submit", 'form[enctype="multipart/form-data"]', (form, e) => {
  const files = [...form.querySelectorAll<HTMLInputElement>(PICK)].flatMap((i) => [...(i.files ?? [])]);
  if (!files.length || e.defaultPrevented) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  send(form);
}, true);

function send(form: HTMLFormElement): void {
  if (form.ariaBusy === "true") return;
  const submit = form.querySelector<HTMLButtonElement>(".composer-foot [type=submit]");
  const line = Object.assign(document.createElement("div"), { className: "sending" });
  const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
  bar.setAttribute("aria-label", words("sending"));
  const stop = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words("cancel") });
  line.append(bar, stop);
  form.querySelector(".composer-foot")?.before(line);
  form.ariaBusy = "true";
  if (submit) submit.disabled = true;

  const ask = new XMLHttpRequest();
  const over = () => {
    line.remove();
    form.ariaBusy = null;
    if (submit) submit.disabled = false;
  };
  ask.open("POST", form.action);
  ask.setRequestHeader("accept", "application/json");
  ask.upload.onprogress = (p) => p.lengthComputable && (bar.value = p.loaded / p.total);
  // All is there; the server looks at it.
  ask.upload.onload = () => bar.removeAttribute("value");
  ask.onerror = () => {
    over();
    showFailure(form, words("offline"));
  };
  ask.onabort = over;
  ask.onload = () => {
    over();
    const to = ask.getResponseHeader("location");
    const headers = { "content-type": ask.getResponseHeader("content-type") ?? "" };
    if (ask.status < 200 || ask.status >= 300 || !to) return void failed(form, new Response(ask.responseText || null, { status: Math.max(ask.status, 200), headers }));
    sent(form);
    const url = new URL(to, location.href);
    Turbo.visit(url.href, { action: url.pathname === location.pathname ? "replace" : "advance" });
  };
  stop.addEventListener("click", () => {
    ask.abort();
    submit?.focus();
  });
  ask.send(new FormData(form));
}
