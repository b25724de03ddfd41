// Pure.

/** Networks that rent out machines and home no people, by their numbers in the registries of autonomous systems. */
const dataCentres = new Set([
  16509, 14618, 8987, 7224, 39111, // Amazon
  15169, 396982, 19527, 139070, 43515, // Google
  8075, 8068, 8069, 12076, // Microsoft
  14061, 62567, 200130, 393406, 202018, 202109, // DigitalOcean
  16276, 35540, // OVH
  24940, 213230, 212317, // Hetzner
  20473, 64515, // Vultr
  63949, 21844, // Akamai, Linode
  31898, // Oracle
  45102, 37963, 134963, // Alibaba
  132203, 45090, // Tencent
  12876, // Scaleway
  51167, 40021, 141995, // Contabo
  60781, 28753, 30633, 7203, 59253, 394380, // Leaseweb
  36351, // IBM
  8560, // IONOS
  9009, 62240, 60068, 212238, // M247, Clouvider, Datacamp
  53667, 36352, 55286, 62904, 8100, 46844, 29802, 25820, 40676, 46606, 26496, 33070, 19994, 27357, 54825, 197540, 47583, 58061, 49981, 44477,
  50673, 202425, 205016, 206092, 200019, 136907, 55990, 61317, 3223, 395954, 23470, 32244, 20454, 54290, 22612,
]);

/** Null where the number is unknown. */
export const isDataCentre = (asn: number | null | undefined): boolean | null =>
  asn == null ? null : dataCentres.has(asn);
