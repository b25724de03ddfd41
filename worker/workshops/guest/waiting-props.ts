// Pure.

export interface WaitingProps {
  /** Whose answers may wait. */
  person: string;
  /** The workshops, by `<assessment>/<workshop>`. */
  workshops: { of: string; title: string; href: string | null }[];
  words: { one: string; many: string };
}
