import { encryptAddress, hashAddress, maskAddress } from "../signups/address";

export type SealedAddress = Awaited<ReturnType<typeof sealOpaque>>;

/**
 * What a row of `signups` keeps of what a file calls its candidate. Where that is an address, it is found and met by
 * it as any other; a hash is found by nothing but itself.
 */
export async function sealOpaque(dataKey: string, userEmail: string) {
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(userEmail);
  return {
    emailHash: hashAddress(dataKey, userEmail),
    emailEncrypted: await encryptAddress(dataKey, userEmail),
    emailMasked: isAddress ? maskAddress(userEmail) : `${[...userEmail].slice(0, 4).join("")}***`,
  };
}
