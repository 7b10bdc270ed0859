// What is known of emoji: groups of signs with their names, fetched when somebody first looks for one.
export interface Emoji {
  sign: string;
  names: string[];
}

let known: Promise<Emoji[][]> | undefined;
/** In the order and the nine groups of the Unicode charts. */
export function groups(): Promise<Emoji[][]> {
  known ??= import("emoji:list").then(({ default: list }) =>
    list.split("\n\n").map((group) =>
      group.split("\n").map((line) => {
        const [sign = "", ...names] = line.split(" ");
        return { sign, names };
      }),
    ),
  );
  // What did not arrive is asked for again the next time.
  known.catch(() => (known = undefined));
  return known;
}

/** Names that begin so first, then names that have it inside. */
export async function found(text: string): Promise<Emoji[]> {
  const all = (await groups()).flat();
  const q = text.toLowerCase().replaceAll(" ", "_");
  const begins = (e: Emoji) => e.names.some((n) => n.startsWith(q));
  return [...all.filter(begins), ...all.filter((e) => !begins(e) && e.names.some((n) => n.includes(q)))];
}
