// People beside their names: the business card that opens on hover, focus and tap, and the square of a new photo.
import { on, onPage, parse } from "./dom";

const NAMES = 'main a[href^="/people/"], main a[href^="/p/"]';
const known = new Map<string, Promise<HTMLElement | null>>();
let card: HTMLElement | null = null;
let link: HTMLAnchorElement | null = null;
let timer = 0;

/** Only the name or the face of a person, not what stands on their page. */
function person(a: HTMLAnchorElement): string | null {
  const id = /^\/people\/(\d+)$/.exec(a.pathname)?.[1];
  return id && !a.closest(".business-card, .tabs, .page-actions, [data-no-card]") && !a.classList.contains("button") ? id : null;
}

function fetched(id: string): Promise<HTMLElement | null> {
  let there = known.get(id);
  if (!there) {
    there = fetch(`/people/${id}/card`, { headers: { accept: "text/html" } })
      .then(async (answer) => (answer.ok ? parse(await answer.text()).querySelector<HTMLElement>(".business-card") : null))
      .catch(() => null);
    known.set(id, there);
    void there.then((found) => found ?? known.delete(id));
  }
  return there;
}

function close(): void {
  clearTimeout(timer);
  const inside = card?.contains(document.activeElement);
  card?.remove();
  if (inside) link?.focus();
  link?.removeAttribute("aria-expanded");
  card = link = null;
}

async function open(a: HTMLAnchorElement, id: string): Promise<void> {
  if (link === a && card) return;
  close();
  link = a;
  const found = await fetched(id);
  if (!found || link !== a || !a.isConnected) return;
  card = found.cloneNode(true) as HTMLElement;
  card.classList.add("floating");
  card.setAttribute("role", "group");
  card.setAttribute("aria-label", card.querySelector(".name")?.textContent ?? "");
  for (const back of card.querySelectorAll<HTMLInputElement>('input[name="back"]')) back.value = location.pathname + location.search;
  (document.querySelector("main") ?? document.body).append(card);
  const at = a.getBoundingClientRect();
  const [width, height] = [card.offsetWidth, card.offsetHeight];
  const below = at.bottom + height + 8 < innerHeight || at.top < height + 8;
  card.style.insetBlockStart = `${below ? at.bottom + 6 : at.top - height - 6}px`;
  card.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - width - 8))}px`;
}

function soon(run: () => void, ms: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(run, ms);
}

document.addEventListener("pointerover", (e) => {
  if (e.pointerType !== "mouse" || !(e.target instanceof Element)) return;
  if (card?.contains(e.target)) return clearTimeout(timer);
  const a = e.target.closest<HTMLAnchorElement>(NAMES);
  const id = a && person(a);
  if (a && id) soon(() => void open(a, id), 350);
  else if (card || link) soon(close, 300);
  else clearTimeout(timer);
});
on<HTMLAnchorElement>("focusin", NAMES, (a) => {
  const id = person(a);
  if (id && a.matches(":focus-visible")) soon(() => void open(a, id), 350);
});
document.addEventListener("focusout", (e) => {
  const to = e.relatedTarget;
  if (link && !(to instanceof Node && (card?.contains(to) || to === link))) soon(close, 200);
});
// A finger has no hover: the first tap on a name beside somebody's words shows the card, whose name leads on.
on<HTMLAnchorElement>(
  "click",
  NAMES,
  (a, e) => {
    const id = person(a);
    const touch = e instanceof PointerEvent && e.pointerType === "touch";
    if (!touch || !id || a.closest(".person-card, .facts") || (link === a && card)) return close();
    e.preventDefault();
    e.stopPropagation();
    void open(a, id).then(() => card ?? location.assign(a.href));
  },
  true,
);
document.addEventListener("pointerdown", (e) => {
  if (card && e.target instanceof Node && !card.contains(e.target) && !link?.contains(e.target)) close();
});
document.addEventListener(
  "keydown",
  (e) => {
    if (!card) return;
    if (e.key === "Escape") {
      close();
      e.preventDefault();
      e.stopPropagation();
    } else if (e.key === "ArrowDown" && document.activeElement === link) {
      e.preventDefault();
      card.querySelector<HTMLElement>("a, button")?.focus();
    }
  },
  true,
);
for (const event of ["turbo:before-visit", "turbo:before-cache", "turbo:submit-end"]) document.addEventListener(event, () => (known.clear(), close()));
addEventListener("scroll", () => card && !card.matches(":hover, :focus-within") && close(), { passive: true });

/** The part of a photo that is shown: dragged, moved with the arrows, brought closer. */
function crop(field: HTMLElement): void {
  const get = <T extends HTMLElement>(name: string): T | null => field.querySelector<T>(`[data-crop-${name}]`);
  const [input, box, frame] = [field.querySelector<HTMLInputElement>('input[type="file"]'), get("box"), get("frame")];
  const [image, zoom] = [get<HTMLImageElement>("image"), get<HTMLInputElement>("zoom")];
  if (!input || !box || !frame || !image || !zoom || field.dataset["crop"] === "ready") return;
  field.dataset["crop"] = "ready";
  // The middle of the square, in parts of the picture.
  let [x, y] = [0.5, 0.5];
  const say = (name: string, value: number | null): void => {
    const hidden = field.querySelector<HTMLInputElement>(`[data-crop-field="crop_${name}"]`);
    if (hidden) hidden.value = value === null ? "" : value.toFixed(5);
  };
  const draw = (): void => {
    const [w, h, edge] = [image.naturalWidth, image.naturalHeight, frame.clientWidth];
    if (!w || !h) return;
    const side = Math.min(w, h) / Number(zoom.value);
    const within = (at: number, whole: number): number => Math.min(Math.max(at, side / 2 / whole), 1 - side / 2 / whole);
    [x, y] = [within(x, w), within(y, h)];
    const scale = edge / side;
    image.style.inlineSize = `${w * scale}px`;
    image.style.blockSize = `${h * scale}px`;
    image.style.transform = `translate(${-(x * w - side / 2) * scale}px, ${-(y * h - side / 2) * scale}px)`;
    say("x", x - side / 2 / w);
    say("y", y - side / 2 / h);
    say("side", side / Math.min(w, h));
  };
  const move = (dx: number, dy: number): void => {
    const scale = (frame.clientWidth / Math.min(image.naturalWidth, image.naturalHeight)) * Number(zoom.value);
    x -= dx / (image.naturalWidth * scale);
    y -= dy / (image.naturalHeight * scale);
    draw();
  };
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    for (const name of ["x", "y", "side"]) say(name, null);
    box.hidden = true;
    if (!file?.type.startsWith("image/")) return;
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      image.addEventListener("load", () => ((box.hidden = false), ([x, y] = [0.5, image.naturalHeight > image.naturalWidth ? 0.4 : 0.5]), (zoom.value = "1"), draw()), { once: true });
      image.src = String(reader.result);
    });
    reader.readAsDataURL(file);
  });
  zoom.addEventListener("input", draw);
  frame.addEventListener("pointerdown", (e) => {
    frame.setPointerCapture(e.pointerId);
    e.preventDefault();
    frame.focus();
  });
  frame.addEventListener("pointermove", (e) => frame.hasPointerCapture(e.pointerId) && move(e.movementX, e.movementY));
  frame.addEventListener("keydown", (e) => {
    const by = { ArrowLeft: [12, 0], ArrowRight: [-12, 0], ArrowUp: [0, 12], ArrowDown: [0, -12] }[e.key];
    if (!by) return;
    e.preventDefault();
    move(by[0] ?? 0, by[1] ?? 0);
  });
}
onPage(() => document.querySelectorAll<HTMLElement>("[data-crop]").forEach(crop));
