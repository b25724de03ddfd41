import { asset } from "../../../web/layout/assets";
import type { PdfFace } from "../../../web/layout/pdf-fonts";
import type { PdfFonts } from "./paper";

/** The typefaces of PDFs, from the assets; of their files those alone are read that a document uses. */
export async function readFonts(assets: Fetcher, url: string): Promise<PdfFonts> {
  const read = async (path: string): Promise<Response> => {
    const file = await assets.fetch(new Request(new URL(path, url)));
    if (!file.ok) throw new Error(`${path}: ${file.status}`);
    return file;
  };
  const faces = await (await read(asset("pdf-fonts.json"))).json<PdfFace[]>();
  return { faces, read: async ({ file }) => new Uint8Array(await (await read(file)).arrayBuffer()) };
}
