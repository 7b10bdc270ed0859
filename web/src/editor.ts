// What a text field gains where scripts run: a toolbar, @people and #tags. Loaded only on pages with something to write in.
import "@github/markdown-toolbar-element";
import "@github/text-expander-element";

interface Person {
  id: number;
  handle: string;
  name: string;
  title: string;
}

function option(value: string, first: string, second: string): HTMLLIElement {
  const li = document.createElement("li");
  li.setAttribute("role", "option");
  li.dataset["value"] = value;
  li.id = `suggest-${Math.random().toString(36).slice(2)}`;
  li.append(first);
  if (second) li.append(Object.assign(document.createElement("span"), { className: "meta", textContent: second }));
  return li;
}

async function suggest(key: string, text: string): Promise<{ matched: boolean; fragment: HTMLElement }> {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  try {
    const answer = await fetch(`${key === "@" ? "/people" : "/tags"}/suggest?q=${encodeURIComponent(text)}`, { headers: { accept: "application/json" } });
    if (answer.ok) {
      for (const hit of ((await answer.json()) as (Person | { name: string } | string)[]).slice(0, 6)) {
        if (typeof hit === "string") list.append(option(`#${hit}`, `#${hit}`, ""));
        else if ("handle" in hit) list.append(option(`@${hit.handle}`, hit.name, [`@${hit.handle}`, hit.title].filter(Boolean).join(" · ")));
        else list.append(option(`#${hit.name}`, `#${hit.name}`, ""));
      }
    }
  } catch {
    // No list is no harm.
  }
  return { matched: list.childElementCount > 0, fragment: list };
}

document.addEventListener("text-expander-change", (e) => {
  const { key, text, provide } = (e as CustomEvent<{ key: string; text: string; provide(p: Promise<unknown>): void }>).detail;
  if (text.length > 0 || key === "@") provide(suggest(key, text));
}, true);
document.addEventListener("text-expander-value", (e) => {
  const detail = (e as CustomEvent<{ item: HTMLElement; value: string | null }>).detail;
  detail.value = detail.item.dataset["value"] ?? null;
}, true);
