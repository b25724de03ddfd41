/** What tests hold our calendar against; it tells no types of its own. */
declare module "bikram-sambat" {
  export function toBik_euro(date: string): string;
  export function daysInMonth(year: number, month: number): number;
}
