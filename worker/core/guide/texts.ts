import index from "../../../web/dist/guide.json";

export type Texts = Record<string, { title: string; lead: string; file: string }>;

/** What the build made of docs/guide: by language and name of a page, what contents show, and where its text is. */
export const texts: Record<string, Texts> = index;
