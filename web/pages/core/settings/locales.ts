/** Languages whose numbers and dates the runtime can write; pages speak English until a catalogue is there. */
export const locales = [
  { value: "en", label: "English" },
  { value: "en-GB", label: "English (United Kingdom)" },
  { value: "en-IN", label: "English (India)" },
  { value: "fr", label: "Français" },
  { value: "es", label: "Español" },
  { value: "pt", label: "Português" },
  { value: "sw", label: "Kiswahili" },
  { value: "am", label: "አማርኛ" },
  { value: "hi", label: "हिन्दी" },
  { value: "bn", label: "বাংলা" },
  { value: "id", label: "Bahasa Indonesia" },
  { value: "ar", label: "العربية" },
];
