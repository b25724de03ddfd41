import { useLanguage } from "../../../../web/i18n/language";
import type { SideProps } from "../props";
import { Comments } from "./comments";
import { MakeSource } from "./make-source";
import { Moves } from "./moves";
import { Ready, State } from "./state";
import { Team, Writing } from "./team";

/** What stands beside the form in which a case is written. */
export function CaseSide(side: SideProps) {
  const { t } = useLanguage();
  return (
    <aside class="case-side" aria-label={t("casebook.side.label")}>
      <State {...side} />
      <Ready {...side} />
      <Moves side={side} />
      <MakeSource side={side} />
      <Writing side={side} />
      <Team side={side} />
      <Comments side={side} />
    </aside>
  );
}
