import { basename } from "node:path";
import { read } from "../source-files.ts";

/** A mistake as a developer makes it, and that some test must notice. */
export interface Fault {
  room: string;
  /** What goes wrong, for somebody who uses the product. */
  name: string;
  /** Without its folder: a file that moves takes its faults with it. */
  file: string;
  /** Stands exactly once in just one file of that name. */
  right: string;
  wrong: string;
}

/** The path of the file that the fault is planted in, among these paths. Throws where it is none or several. */
export function placeOf({ name, file, right }: Fault, paths: readonly string[]): string {
  const places = paths.filter((path) => basename(path) === file && read(path).includes(right));
  const [place] = places;
  if (place === undefined) throw new Error(`"${name}": no ${file} holds this text any more:\n${right}`);
  if (places.length > 1) throw new Error(`"${name}": several files hold this text: ${places.join(", ")}`);
  if (read(place).split(right).length > 2) throw new Error(`"${name}": ${place} holds this text twice.`);
  return place;
}

/** The text with the fault in it. */
export const planted = (text: string, { right, wrong }: Fault): string => text.replace(right, () => wrong);
