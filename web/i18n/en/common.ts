/** Words that many pages share. Keys: "<room>.<what>"; a value with plural forms is chosen by its parameter `count`. */
export const common = {
  "common.save": "Save",
  "common.cancel": "Cancel",
} as const;
