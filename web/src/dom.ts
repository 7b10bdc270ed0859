// Small helpers that every other module leans on.

export function meta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

/** What the scripts say, in the reader's language: a script before this one brings it. */
export function words(name: string): string {
  return (globalThis as { words?: Record<string, string> }).words?.[name] ?? "";
}

/** Now, and after every visit. */
export function onPage(run: () => void): void {
  document.addEventListener("turbo:load", run);
}

/** A listener on the document for elements that match: it outlives every page. */
export function on<T extends Element>(event: string, selector: string, run: (element: T, event: Event) => void, capture = false): void {
  document.addEventListener(
    event,
    (e) => {
      const hit = e.target instanceof Element ? e.target.closest<T>(selector) : null;
      if (hit) run(hit, e);
    },
    capture,
  );
}

export function toast(text: string): void {
  const box = document.querySelector("#toasts");
  if (!box || !text) return;
  const note = document.createElement("p");
  note.className = "toast";
  note.textContent = text;
  box.append(note);
  setTimeout(() => note.remove(), 6000);
}

export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** What a form would send, unless it has files. */
export function fields(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
/** Sends a form as it is, without leaving the page: the answer is for a program. */
export function post(form: HTMLFormElement): Promise<Response> {
  const body = form.enctype === "multipart/form-data" ? new FormData(form) : fields(form);
  return fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
}

/** The field holds these files from now on, as if they had been chosen there. */
export function choose(input: HTMLInputElement, files: File[]): void {
  const all = new DataTransfer();
  for (const f of files) all.items.add(f);
  input.files = all.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Files that are meant when something is pasted: a copied table brings a picture of itself along, which is not. */
export function carried(data: DataTransfer | null): File[] {
  return data?.files.length && !data.getData("text/plain").trim() ? [...data.files] : [];
}
