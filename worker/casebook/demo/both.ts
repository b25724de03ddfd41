// Pure.

/** A text in both languages of the archive. */
export interface Both {
  en: string;
  ne: string;
}

export const both = (en: string, ne: string): Both => ({ en, ne });

/** Parts one after the other, in each language. */
export const joined = (parts: readonly Both[], between = ""): Both =>
  both(parts.map(({ en }) => en).join(between), parts.map(({ ne }) => ne).join(between));

const paragraph = ({ en, ne }: Both): Both => both(`<p>${en}</p>`, `<p>${ne}</p>`);
export const paragraphs = (...parts: readonly Both[]): Both => joined(parts.map(paragraph));
export const heading = ({ en, ne }: Both): Both => both(`<h3>${en}</h3>`, `<h3>${ne}</h3>`);
export const quote = ({ en, ne }: Both): Both =>
  both(`<blockquote><p>${en}</p></blockquote>`, `<blockquote><p>${ne}</p></blockquote>`);
export const list = (items: readonly Both[]): Both =>
  joined([
    both("<ul>", "<ul>"),
    ...items.map(({ en, ne }) => both(`<li>${en}</li>`, `<li>${ne}</li>`)),
    both("</ul>", "</ul>"),
  ]);

/** A table with a head. */
export function table(head: readonly Both[], rows: readonly (readonly Both[])[]): Both {
  const row = (cells: readonly Both[], name: string) =>
    joined([
      both("<tr>", "<tr>"),
      ...cells.map(({ en, ne }) => both(`<${name}>${en}</${name}>`, `<${name}>${ne}</${name}>`)),
      both("</tr>", "</tr>"),
    ]);
  const plain = (text: string) => both(text, text);
  return joined([
    ...[plain("<table><thead>"), row(head, "th"), plain("</thead><tbody>")],
    ...[...rows.map((cells) => row(cells, "td")), plain("</tbody></table>")],
  ]);
}

const devanagari = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)));

/** Groups of three in English; in Nepali three, then twos. */
export function number(value: number): Both {
  const digits = String(value);
  const en = digits.replace(/\B(?=(\d{3})+$)/g, ",");
  const head = digits.slice(0, -3);
  const ne = head === "" ? digits : `${head.replace(/\B(?=(\d{2})+$)/g, ",")},${digits.slice(-3)}`;
  return both(en, devanagari(ne));
}

/** Money of Quillonia. */
export const quills = (value: number): Both => {
  const { en, ne } = number(value);
  return both(`${en} quills`, `${ne} क्विल`);
};
