// Pure.

export interface Cited {
  title: string;
  /** Who publishes it: the archive's name. */
  archive: string;
  version: number;
  /** The day of that version's publication, YYYY-MM-DD. */
  day: string;
  /** Its permanent address, absolute. */
  url: string;
}

const months = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
  ...["November", "December"],
];

const parted = (day: string) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return { year, month: months[Number(month) - 1] ?? month, date: String(Number(date)) };
};

/** As APA (7th edition) cites a page with a group author: the part in italics is told apart. */
export function apa({ title, archive, version, day, url }: Cited) {
  const { year, month, date } = parted(day);
  return {
    before: `${archive}. (${year}, ${month} ${date}). `,
    title,
    after: ` (Version ${version}). ${url}`,
  };
}

/** As the Chicago Manual (17th edition) cites a page in a bibliography. */
export function chicago({ title, archive, version, day, url }: Cited) {
  const { year, month, date } = parted(day);
  const end = /[.?!…]$/.test(title) ? "" : ".";
  return {
    before: `${archive}. `,
    title: `“${title}${end}”`,
    after: ` Version ${version}. ${month} ${date}, ${year}. ${url}.`,
  };
}
