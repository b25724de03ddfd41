import type { ComponentChildren } from "preact";
import { useLanguage } from "../i18n/language";
import { PostForm } from "./post-form";

export interface ChooseProps {
  /** The id of the `ChosenBar` that the box belongs to. */
  form: string;
  /** Of the record. */
  id: string;
  /** What screen readers call it. */
  name: string;
}

/** A box in a record's row that chooses it. */
export const Choose = ({ form, id, name }: ChooseProps) => (
  <label class="choose">
    <input type="checkbox" form={form} name={`chosen_${id}`} value="on" />
    <span class="visually-hidden">{name}</span>
  </label>
);

/** In a table's header: all of the page. A script does it. */
export function ChooseAll({ form }: { form: string }) {
  const { t } = useLanguage();
  return (
    <label class="choose needs-script">
      <input type="checkbox" data-choose-all={form} />
      <span class="visually-hidden">{t("lists.choose_all")}</span>
    </label>
  );
}

export interface ChosenBarProps {
  id: string;
  action: string;
  csrf: string;
  /** Where the list comes back to, as it is narrowed and sorted. */
  back: string;
  /** Buttons. */
  children: ComponentChildren;
}

/** What can be done with the rows that are chosen. It is there once one is. */
export function ChosenBar({ id, action, csrf, back, children }: ChosenBarProps) {
  const { t } = useLanguage();
  return (
    <PostForm id={id} action={action} csrf={csrf} once compact class="chosen-bar no-print">
      <input type="hidden" name="back" value={back} />
      <p class="needs-script">
        {t("lists.chosen")} <b data-chosen={id} />
      </p>
      {children}
    </PostForm>
  );
}
