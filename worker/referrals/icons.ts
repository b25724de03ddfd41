/** Outlines as those of web/ui/icons.ts. */
export const icons = {
  campaign: "M5 21V4m0 1c5-3 9 3 14 0v9c-5 3-9-3-14 0",
  flag: "M12 3 2.5 20h19L12 3Zm0 6v5m0 3v.5",
  signup: "M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 11-4.7M18 14v6m-3-3h6",
} as const;
type Own = typeof icons;

declare module "../../web/ui/icons" {
  interface Icons extends Own {}
}
