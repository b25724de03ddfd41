// Pure.

export interface WaitingWorkshop {
  /** `<assessment>/<workshop>` */
  of: string;
  title: string;
  href: string | null;
  /** The call that saves its answers, to these questions; null where none is taken. */
  send: { at: string; version: number } | null;
}

export interface WaitingProps {
  /** Whose answers may wait. */
  person: string;
  workshops: WaitingWorkshop[];
  /** `unsent`: what is asked at signing out while something waits. */
  words: { one: string; many: string; unsent: string };
}
