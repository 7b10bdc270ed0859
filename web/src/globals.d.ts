declare module "@hotwired/turbo" {
  export const config: { drive: { progressBarDelay: number } };
  export const cache: { clear(): void };
  export function visit(location: string, options?: { action?: "advance" | "replace" | "restore" }): void;
}
declare module "emoji:list" {
  const list: string;
  export default list;
}
