import { useEffect, useState } from "preact/hooks";
import { drawSheet } from "./draw-sheet";

export interface PosterPictureProps {
  /** Of the file, without its ending. */
  name: string;
  words: string;
}

async function save(name: string): Promise<void> {
  const sheet = document.querySelector<HTMLElement>(".poster");
  const picture = sheet && (await drawSheet(sheet));
  if (!picture) return;
  const address = URL.createObjectURL(picture);
  Object.assign(document.createElement("a"), { href: address, download: `${name}.png` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the download has begun by then
}

/** Saves the poster as a picture, as it stands on the page. */
export default function PosterPictureIsland({ name, words }: PosterPictureProps) {
  const [isAwake, wake] = useState(false);
  useEffect(() => wake(true), []);
  return (
    <button
      type="button"
      class="button button--plain needs-script"
      disabled={!isAwake}
      onClick={() => void save(name)}
    >
      {words}
    </button>
  );
}
