import { useLanguage } from "../../../../web/i18n/language";

const types = [
  "LEGAL_COURT_ORDER",
  "LEGAL_PROCEDURAL",
  "OFFICIAL_GOVERNMENT",
  "FINANCIAL_FORENSIC",
  "INTERNAL_CORPORATE",
  "MEDIA_NEWS",
  "INVESTIGATIVE_REPORT",
  "PUBLIC_COMPLAINT",
  "LEGISLATIVE_DOC",
  "SOCIAL_MEDIA",
  "OTHER_VISUAL",
] as const;

/** What a type of source is called. */
export function useSourceType() {
  const { t } = useLanguage();
  return (type: string): string => {
    const known = types.find((one) => one === type);
    return known ? t(`archive.source_type.${known}`) : type;
  };
}
