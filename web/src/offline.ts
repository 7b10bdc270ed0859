// Without a line: the worker is asked for once somebody is signed in, a page that it kept says so, and what could not be
// sent says when it can be.
import { meta, on, onPage, words } from "./dom";

onPage(() => {
  if (meta("me")) void navigator.serviceWorker?.register("/worker.js").catch(() => {});
  const at = Number(meta("kept"));
  const main = document.querySelector("main");
  if (!at || !main || main.querySelector("[data-kept-line]")) return;
  const line = Object.assign(document.createElement("p"), { className: "notice info" });
  line.dataset["keptLine"] = "";
  line.setAttribute("role", "status");
  const again = Object.assign(document.createElement("a"), { href: location.href, textContent: words("reload") });
  line.append(words("kept").replace("{when}", new Date(at).toLocaleString(document.documentElement.lang)), " ", again);
  main.prepend(line);
});

// What was written meanwhile is sent by whoever wrote it, not behind their back.
addEventListener("online", () => {
  for (const box of document.querySelectorAll("[data-form-alert]")) if (box.textContent === words("offline")) box.textContent = words("online");
});

// The worker throws all pages away when it sees somebody go; a page that is not in its hands does so itself.
on("submit", "[data-sign-out]", () => {
  void globalThis.caches?.keys().then((names) => names.filter((n) => n.startsWith("pages-")).forEach((n) => void caches.delete(n)));
}, true);
