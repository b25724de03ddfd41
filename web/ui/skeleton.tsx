import { useLanguage } from "../i18n/language";
/** Where something loads: as many lines as it will roughly have. */
export function Skeleton({ lines = 3, label }: { lines?: number; label?: string }) {
  const { t } = useLanguage();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{label ?? t("ui.loading")}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
        <span class="skeleton__line" key={line} />
      ))}
    </div>
  );
}
