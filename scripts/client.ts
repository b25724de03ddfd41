import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateSource } from "oazapfts";
import { startProduct } from "../web/e2e/product.ts";

export const clientFile = join(import.meta.dirname, "../docs/clients/typescript/milepost.ts");

/** The typed client of the interface that the product at `url` describes. */
export async function writeClient(url: string): Promise<string> {
  const source = await generateSource(`${url}/api/v1/openapi.json`, {
    optimistic: true,
    argumentStyle: "object",
    useUnknown: true,
    futureStripLegacyMethods: true,
  });
  return `${source.trim()}\n`;
}

if (import.meta.main) {
  const product = await startProduct();
  try {
    writeFileSync(clientFile, await writeClient(product.url));
  } finally {
    await product.stop();
  }
}
