// Pure.
import type { Translate } from "../../../../web/i18n/translate";

interface Row {
  participant: string;
  organization: string;
  place: string;
  response: string;
}

/** Somebody invented, as an export tells them with names and without. */
export function exampleOf(t: Translate): { shown: Row; hidden: Row } {
  const words = (name: string, phone: string) => t("exported.example.words", { name, phone });
  return {
    shown: {
      participant: "Bai Laila Sample",
      organization: t("exported.example.group"),
      place: "Lower Aralen, Talon, Sitio Uno",
      response: words("Datu Ali Sample", "0917 555 0123"),
    },
    hidden: {
      participant: "P7",
      organization: "",
      place: "Lower Aralen",
      response: words("[name]", "[phone]"),
    },
  };
}
