/** Words of the components in web/ui. */
export const ui = {
  "ui.optional": "(optional)",
  "ui.notSaved": "This cannot be saved yet:",
  "ui.someNotSaved": "Some of this cannot be saved yet:",
} as const;
