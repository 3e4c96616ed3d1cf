/** A count with thousands separators: `12,345`. Written out here, as the locales that could do it take longer to load than a report takes. */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
