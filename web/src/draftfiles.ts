// Files chosen for a text that is not sent yet: kept in this browser beside the draft, and chosen again when one returns.
// The server never has them before the text is sent.
import { choose, on } from "./dom";

export const PICK = '.add-files input[type="file"]';
/** Nobody waits for a file that long; and a text that was sent from elsewhere leaves its files behind. */
const KEPT_MS = 7 * 24 * 3600_000;

interface Kept {
  files: File[];
  when: number;
}

function done<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((ok, fail) => {
    asked.onsuccess = () => ok(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}
let opened: Promise<IDBDatabase> | undefined;
async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opened ??= (() => {
    const asked = indexedDB.open("drafts", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("files");
    return done(asked);
  })();
  return (await opened).transaction("files", mode).objectStore("files");
}

let last: Promise<unknown> = Promise.resolve();
/** One after the other: what is chosen last is what stays. A browser that keeps nothing does without. */
function then(run: (files: IDBObjectStore) => Promise<unknown>): void {
  last = last.then(async () => run(await store("readwrite"))).catch(() => {});
}

export function forgetFiles(slot: string): void {
  then((files) => done(files.delete(slot)));
}
/** All of everybody: on a shared machine nothing stays behind. */
export function forgetAllFiles(): void {
  then((files) => done(files.clear()));
}

/** What was chosen here before is chosen again; yes when there was something. */
export async function filesBack(form: HTMLFormElement, slot: string): Promise<boolean> {
  const input = form.querySelector<HTMLInputElement>(PICK);
  if (!input || input.files?.length) return false;
  try {
    const there = await done((await store("readonly")).get(slot) as IDBRequest<Kept | undefined>);
    if (!there || input.files?.length || !form.isConnected) return false;
    if (there.when < Date.now() - KEPT_MS) {
      forgetFiles(slot);
      return false;
    }
    choose(input, there.files);
    return true;
  } catch {
    return false;
  }
}

/** Keeps what is chosen in forms that keep a draft, under the name `slotOf` gives them. */
export function keepFiles(slotOf: (form: HTMLFormElement) => string): void {
  on<HTMLInputElement>("change", PICK, (input) => {
    const form = input.form;
    if (!form?.dataset["draft"]) return;
    const [slot, files] = [slotOf(form), [...(input.files ?? [])]];
    if (files.length) then((kept) => done(kept.put({ files, when: Date.now() } satisfies Kept, slot)));
    else forgetFiles(slot);
  });
}
