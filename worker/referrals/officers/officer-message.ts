// Pure.

export interface Addressee {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

/** What one of several reads: `{name}` is theirs, whatever signs it holds. */
export const messageFor = (text: string, { name }: Pick<Addressee, "name">): string =>
  text.replaceAll("{name}", () => name);
