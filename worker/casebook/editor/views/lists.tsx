import { useLanguage } from "../../../../web/i18n/language";
import { Card, Field, Select, TextArea } from "../../../../web/ui";
import { rowsIn } from "../form/form-values";
import { DayField } from "./day-field";
import { FindChoice } from "./find-choice";
import type { PartProps } from "./parts";
import { Rows } from "./rows";

/** What is alleged. */
export function Allegations({ form, isRead }: PartProps) {
  const { t } = useLanguage();
  const title = t("compare.field.key_allegations");
  return (
    <Card title={title} id="allegations">
      <Rows
        {...{ form, isRead, title }}
        isCard
        list="key_allegations"
        row={(prefix, at) => (
          <div class="editor-beside">
            <TextArea
              form={form}
              name={`${prefix}said`}
              label={t("casebook.editor.allegation", { n: at + 1 })}
              rows={2}
              maxLength={1000}
            />
            <TextArea
              form={form}
              name={`${prefix}translated`}
              label={t("casebook.editor.translated")}
              rows={2}
              maxLength={1000}
              required={false}
            />
          </div>
        )}
      />
    </Card>
  );
}

/** Against whom, who else is named, and where. */
export function Named(props: PartProps) {
  const { form, choices, isRead } = props;
  const { t } = useLanguage();
  const lists = [
    { list: "alleged_entities", from: "known-entities" },
    { list: "related_entities", from: "known-entities" },
    { list: "locations", from: "known-places" },
  ] as const;
  return (
    <Card title={t("casebook.editor.named")} id="named" lead={t("casebook.editor.named_hint")}>
      <datalist id="known-entities">
        {choices.entities.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      <datalist id="known-places">
        {choices.places.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </datalist>
      <div class="stack">
        <FindChoice {...props} of="entities" />
        {lists.map(({ list, from }) => (
          <Rows
            key={list}
            {...{ form, isRead, list }}
            title={t(`compare.field.${list}`)}
            row={(prefix, at) => (
              <Field
                form={form}
                name={`${prefix}said`}
                label={t("casebook.editor.row", { list: t(`compare.field.${list}`), n: at + 1 })}
                list={from}
              />
            )}
          />
        ))}
      </div>
    </Card>
  );
}

/** What happened when. */
export function Timeline({ form, isRead }: PartProps) {
  const { t } = useLanguage();
  const title = t("compare.field.timeline");
  const ways = [
    ["", "original"],
    ["translated_", "translated"],
  ] as const;
  return (
    <Card title={title} id="timeline">
      <Rows
        {...{ form, isRead, title }}
        isCard
        list="timeline"
        row={(prefix) => (
          <>
            <DayField form={form} name={`${prefix}date`} label={t("casebook.editor.day")} />
            <div class="editor-beside">
              {ways.map(([part, way]) => (
                <div class="stack" key={way}>
                  <Field
                    form={form}
                    name={`${prefix}${part}title`}
                    label={t(`casebook.editor.what_${way}`)}
                    maxLength={200}
                  />
                  <TextArea
                    form={form}
                    name={`${prefix}${part}description`}
                    label={t(`casebook.editor.more_${way}`)}
                    rows={3}
                    maxLength={5000}
                    required={false}
                  />
                </div>
              ))}
            </div>
          </>
        )}
      />
    </Card>
  );
}

/** The sources that may be chosen; one that the row names is always among them. */
function SourceField({ form, choices, name, required }: PartProps & { name: string; required?: boolean }) {
  const { t } = useLanguage();
  const chosen = form.values[name] ?? "";
  const isListed = choices.sources.some(({ value }) => value === chosen);
  const more = chosen === "" || isListed ? [] : [{ value: chosen, label: chosen }];
  return (
    <Select
      {...{ form, name, required }}
      label={t("casebook.editor.source")}
      placeholder={t("casebook.editor.no_source")}
      options={[...more, ...choices.sources]}
    />
  );
}

/** On what it rests. */
export function Evidence(props: PartProps) {
  const { form, isRead } = props;
  const { t } = useLanguage();
  const title = t("compare.field.evidence");
  return (
    <Card
      title={title}
      id="evidence"
      {...(isRead ? {} : { actions: <a href="#side-sources">{t("casebook.editor.make_source")}</a> })}
    >
      <FindChoice {...props} of="sources" />
      <Rows
        {...{ form, isRead, title }}
        isCard
        list="evidence"
        row={(prefix) => (
          <>
            <SourceField {...props} name={`${prefix}source_id`} />
            <div class="editor-beside">
              <TextArea
                form={form}
                name={`${prefix}description`}
                label={t("casebook.editor.shows")}
                rows={3}
                maxLength={5000}
              />
              <TextArea
                form={form}
                name={`${prefix}translated_description`}
                label={t("casebook.editor.translated")}
                rows={3}
                maxLength={5000}
                required={false}
              />
            </div>
          </>
        )}
      />
    </Card>
  );
}

/** What those who are named say to it. */
export function Replies(props: PartProps) {
  const { form, choices, isRead } = props;
  const { t } = useLanguage();
  const title = t("compare.field.responses");
  const named = [
    ...new Set(
      (["alleged_entities", "related_entities"] as const).flatMap((list) =>
        rowsIn(form.values, list).flatMap(({ said }) => (said ? [said] : [])),
      ),
    ),
  ];
  const names = new Map(choices.entities.map(({ value, label }) => [value, label]));
  return (
    <Card title={title} id="replies">
      <Rows
        {...{ form, isRead, title }}
        isCard
        list="responses"
        hint={t("casebook.editor.replies_hint")}
        row={(prefix) => {
          const who = form.values[`${prefix}entity_id`] ?? "";
          const ids = who === "" || named.includes(who) ? named : [who, ...named];
          return (
            <>
              <div class="editor-pair">
                <Select
                  form={form}
                  name={`${prefix}entity_id`}
                  label={t("casebook.editor.who_replies")}
                  placeholder={t("casebook.editor.nobody")}
                  options={ids.map((id) => ({ value: id, label: names.get(id) ?? id }))}
                />
                <DayField form={form} name={`${prefix}date`} label={t("casebook.editor.day")} />
              </div>
              <TextArea
                form={form}
                name={`${prefix}text`}
                label={t("casebook.editor.reply")}
                rows={3}
                maxLength={5000}
              />
              <SourceField {...props} name={`${prefix}source_id`} required={false} />
            </>
          );
        }}
      />
    </Card>
  );
}
