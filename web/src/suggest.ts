// @people, #tags and :emoji: while one types, in both faces of the editor. This asks and draws the list; each face opens
// it where its own cursor is.
import { words } from "./dom";
import { found } from "./emoji-list";

export interface Hit {
  value: string;
  first: string;
  second?: string;
}

/** What stands before the cursor and asks for a list: the sign and the letters after it. */
export function asked(before: string): { key: string; text: string; from: number } | null {
  const hit = /(?:^|[\s(\u00a0])([@#:])([\p{L}\p{N}_.+-]{0,40})$/u.exec(before);
  if (!hit) return null;
  const [key, text] = [hit[1] ?? "", hit[2] ?? ""];
  if (key === ":" ? text.length < 2 : key === "#" && !text) return null;
  return { key, text, from: before.length - text.length - 1 };
}

export async function hits(key: string, text: string): Promise<Hit[]> {
  if (key === ":") return emoji(text);
  try {
    const answer = await fetch(`${key === "@" ? "/people" : "/tags"}/suggest?q=${encodeURIComponent(text)}`, { headers: { accept: "application/json" } });
    if (!answer.ok) return [];
    const found = (await answer.json()) as ({ handle: string; name: string; title: string } | { name: string } | string)[];
    return found.slice(0, 6).map((hit) => {
      if (typeof hit === "string") return { value: `#${hit}`, first: `#${hit}` };
      if (!("handle" in hit)) return { value: `#${hit.name}`, first: `#${hit.name}` };
      return { value: `@${hit.handle}`, first: hit.name, second: [`@${hit.handle}`, hit.title].filter(Boolean).join(" · ") };
    });
  } catch {
    return []; // No list is no harm.
  }
}

async function emoji(text: string): Promise<Hit[]> {
  const q = text.toLowerCase();
  return (await found(q)).slice(0, 6).map((e) => ({ value: e.sign, first: e.sign, second: `:${e.names.find((n) => n.includes(q)) ?? ""}:` }));
}

let lists = 0;
export function draw(found: Hit[]): HTMLUListElement {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words("suggestions"));
  list.id = `suggest-${++lists}`;
  for (const [i, hit] of found.entries()) {
    const li = document.createElement("li");
    li.setAttribute("role", "option");
    li.dataset["value"] = hit.value;
    li.id = `${list.id}-${i}`;
    li.append(hit.first);
    if (hit.second) li.append(Object.assign(document.createElement("span"), { className: "meta", textContent: hit.second }));
    list.append(li);
  }
  return list;
}
