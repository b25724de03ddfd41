import {
  Button,
  Card,
  DateField,
  FormActions,
  FormFaults,
  type FormState,
  InlineEdit,
  PostForm,
} from "../../../ui";
import { linkName } from "./name";

/** The label, changed where it stands, and the last day. */
export function LinkEditor({
  link,
  form,
  csrf,
}: {
  link: { id: string; label: string; code: string };
  form: FormState;
  csrf: string;
}) {
  const action = `/dashboard/links/${link.id}`;
  return (
    <Card title="Label and last day">
      <div class="field">
        <span class="field__label">Label</span>
        <InlineEdit
          action={action}
          csrf={csrf}
          name="label"
          value={form.values.label ?? ""}
          label={`Label of ${linkName(link)}`}
          maxLength={120}
          placeholder="Such as “Market day”"
        />
      </div>
      <PostForm action={action} csrf={csrf} id="last-day">
        <FormFaults form={form} />
        <DateField form={form} name="last_day" label="Last day" hint="Leave empty for no end." />
        <FormActions>
          <Button tone="plain">Save last day</Button>
        </FormActions>
      </PostForm>
    </Card>
  );
}
