import { Check, CheckGroup } from "../../../ui";

export interface OfficerBox {
  id: string;
  name: string;
  region: string;
  active: boolean;
}

/** One box an officer; the form gets `officer_ids.{id}` for each that is ticked. */
export function OfficerBoxes({
  officers,
  isTicked,
  legend = "Officers",
}: {
  officers: OfficerBox[];
  isTicked: (id: string) => boolean;
  legend?: string;
}) {
  if (officers.length === 0) return null;
  return (
    <CheckGroup legend={legend}>
      <div class="officer-boxes">
        {officers.map(({ id, name, region, active }) => (
          <Check
            key={id}
            name={`officer_ids.${id}`}
            label={name}
            hint={[region, active ? "" : "inactive"].filter(Boolean).join(" · ")}
            checked={isTicked(id)}
          />
        ))}
      </div>
    </CheckGroup>
  );
}
