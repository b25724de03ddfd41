import {
  Button,
  Card,
  Check,
  CheckGroup,
  DateField,
  Field,
  Filters,
  FormActions,
  FormFaults,
  type FormState,
  freshForm,
  InlineEdit,
  InlineSelect,
  PostForm,
  Select,
  TextArea,
} from "../ui";
import { Specimen } from "./specimen";

const fresh = freshForm({ name: "Harvest 2026", region: "east", starts_on: "2026-11-21" });
const refused: FormState = {
  values: { slug: "Harvest 2026!", max_links: "many" },
  refused: {
    values: {},
    message: "The request is not valid.",
    errors: [
      { path: "slug", message: "Use small letters, digits and dashes." },
      { path: "max_links", message: "Give a whole number." },
    ],
  },
};
const regions = [
  { value: "east", label: "East" },
  { value: "west", label: "West" },
];

export function KitForms() {
  return (
    <>
      <Specimen name="A form">
        <Card title="Garden" lead="As it is first shown.">
          <PostForm action="/dev/ui/forms" csrf="" id="kit-fresh">
            <Field form={fresh} name="name" label="Name" required maxLength={120} />
            <TextArea
              form={fresh}
              name="description"
              label="Description"
              required={false}
              hint="Everybody sees it."
            />
            <Select form={fresh} name="region" label="Region" options={regions} />
            <DateField form={fresh} name="starts_on" label="Starts on" />
            <Field
              form={fresh}
              name="logo"
              label="Logo"
              type="file"
              hint="PNG, JPEG or WebP, at most 1 MiB."
            />
            <CheckGroup form={refused} name="people" legend="People">
              <Check name="people.a" label="Asha Gurung" hint="East" checked />
              <Check name="people.b" label="Bikram Rai" hint="West" checked={false} />
              <Check name="people.c" label="Not any more" checked={false} disabled />
            </CheckGroup>
            <FormActions>
              <Button>Save</Button>
            </FormActions>
          </PostForm>
        </Card>
      </Specimen>
      <Specimen name="A form that was refused">
        <Card title="Garden" lead="What was typed is kept, each fault stands beside its field.">
          <PostForm action="/dev/ui/forms" csrf="" id="kit-refused">
            <FormFaults form={refused} />
            <Field form={refused} name="slug" label="Short name" hint="Part of the address." />
            <Field form={refused} name="max_links" label="Links at most" short inputMode="numeric" />
            <FormActions>
              <Button>Save</Button>
            </FormActions>
          </PostForm>
        </Card>
      </Specimen>
      <Specimen name="Changed where it stands">
        <Card>
          <div class="row">
            <InlineEdit
              action="/dev/ui/forms"
              csrf=""
              name="label"
              value="Market day"
              label="Label of the link"
            />
            <InlineSelect
              action="/dev/ui/forms"
              csrf=""
              name="status"
              value="west"
              label="Region of the link"
              options={regions}
            />
          </div>
        </Card>
      </Specimen>
      <Specimen name="Search and filters">
        <Filters
          path="/dev/ui/forms"
          query={{ status: "east" }}
          search="Search by name"
          filters={[
            { name: "status", label: "Region", options: regions },
            { name: "from", label: "From", type: "date" },
          ]}
        />
      </Specimen>
    </>
  );
}
