// Light, dark, high contrast or as the device says: kept in a cookie, so that the server's page is right from its first byte.
import { on, onPage } from "./dom";

function chosen(): string {
  return /(?:^|; )theme=(light|dark|contrast)/.exec(document.cookie)?.[1] ?? "system";
}

function show(): void {
  const theme = chosen();
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-switch] button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}

on<HTMLButtonElement>("click", "[data-theme-switch] button", (button, e) => {
  e.preventDefault();
  const age = button.value === "system" ? 0 : 31_536_000;
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${button.value}; path=/; max-age=${age}; samesite=lax${secure}`;
  show();
});
onPage(show);
