// What a search was good for: at which place something was opened. Who opened it is not kept, and nothing waits for it.
import { on } from "./dom";

function opened(link: Element): void {
  const list = link.closest<HTMLElement>("[data-searched]");
  if (!list) return;
  const card = link.closest(".card, .person-card");
  const place = card ? [...list.querySelectorAll(".card, .person-card")].indexOf(card) + 1 : 0;
  const promoted = link.closest<HTMLElement>("[data-promoted]")?.dataset["promoted"];
  if (!place && !promoted) return;
  const fields = new URLSearchParams({ q: list.dataset["searched"] ?? "", place: String(place) });
  if (promoted) fields.set("promoted", promoted);
  navigator.sendBeacon("/search/opened", fields);
}
// The middle button opens as well.
for (const event of ["click", "auxclick"])
  on(event, "[data-searched] a[href]:not([data-unfold])", (link, e) => {
    if ((e as MouseEvent).button < 2) opened(link);
  });
