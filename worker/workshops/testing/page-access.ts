/**
 * Who gets what at which page. Columns: a form that is sent there (`form`), and then whom: nobody; no
 * role of this module; who takes part and has not consented; takes part; takes part elsewhere; facilitates here;
 * elsewhere; staff; a key.
 *
 * Cells: 200, 400, 403, 404; `login`, `denied`: a redirect there; `own`: to the dashboard of their own assessment;
 * `consent`, `steps`: to the onboarding, the dashboard of the one that is named; `led`, `home`, `settings`: to the list of
 * assessments, the staff's home, the profile among the settings; `-`: the core's.
 *
 * Places: {a} the assessment, {none} an id that nobody has, {p} a participant of {a}, {q} one of another assessment.
 */
export const pageAccess = `
                                                                                   form nobody no-role  new     here   elsewhere leads    leads-elsewhere staff    key
/mana/                                                                             -    login  denied   denied  denied denied    200      200             200      login
/mana/regional/                                                                    -    login  denied   denied  denied denied    200      200             200      login
/mana/provincial/                                                                  -    login  denied   denied  denied denied    200      200             200      login
/mana/provincial/{province}/                                                       -    login  denied   denied  denied denied    200      200             200      login
/mana/provincial/{none}/                                                           -    login  denied   denied  denied denied    404      404             404      login
/mana/desk-review/                                                                 form login  denied   denied  denied denied    200      200             200      login
/mana/survey/                                                                      form login  denied   denied  denied denied    200      200             200      login
/mana/kii/                                                                         form login  denied   denied  denied denied    200      200             200      login
/mana/reports/                                                                     form login  denied   denied  denied denied    200      200             200      login
/mana/records/{record}/                                                            form login  denied   denied  denied denied    200      200             200      login
/mana/records/{record}/document/                                                   -    login  denied   denied  denied denied    200      200             200      login
/mana/records/{none}/                                                              form login  denied   denied  denied denied    404      404             404      login
/mana/needs/                                                                       form login  denied   denied  denied denied    200      200             200      login
/mana/needs/{need}/                                                                form login  denied   denied  denied denied    200      200             200      login
/mana/needs/{none}/                                                                form login  denied   denied  denied denied    404      404             404      login
/mana/places/                                                                      form login  denied   denied  denied denied    200      200             200      login
/mana/places/{province}/                                                           form login  denied   denied  denied denied    200      200             200      login
/mana/places/{none}/                                                               form login  denied   denied  denied denied    404      404             404      login
/mana/manage-assessments/                                                          form login  denied   denied  denied denied    200      200             200      login
/mana/manage-assessments/{a}/                                                      form login  denied   denied  denied denied    200      403             200      login
/mana/manage-assessments/{none}/                                                   form login  denied   denied  denied denied    403      403             404      login
/mana/manage-assessments/{a}/survey/                                               form login  denied   denied  denied denied    200      403             200      login
/mana/manage-assessments/{a}/workshops/workshop_1/                                 form login  denied   denied  denied denied    200      403             200      login
/mana/manage-assessments/{a}/workshops/workshop_6/                                 form login  denied   denied  denied denied    404      403             404      login
/mana/nothing/                                                                     -    login  denied   denied  denied denied    404      404             404      login
/mana/workshops/                                                                   -    login  denied   own     own    own       200      200             200      login
/mana/workshops/assessments/{a}/participant/onboarding/                            form login  denied   200     steps  403       200      403             200      login
/mana/workshops/assessments/{a}/participant/dashboard/                             -    login  denied   consent 200    403       200      403             200      login
/mana/workshops/assessments/{a}/participant/vote/                                  form login  denied   consent 200    403       200      403             200      login
/mana/workshops/assessments/{a}/participant/workshops/workshop_1/                  form login  denied   consent 200    403       200      403             200      login
/mana/workshops/assessments/{a}/participant/workshops/workshop_2/                  form login  denied   consent 403    403       200      403             200      login
/mana/workshops/assessments/{a}/participant/workshops/workshop_6/                  form login  denied   consent 404    403       404      403             404      login
/mana/workshops/assessments/{none}/participant/dashboard/                          -    login  denied   403     403    403       403      403             404      login
/mana/workshops/assessments/{none}/participant/workshops/workshop_1/               form login  denied   403     403    403       403      403             404      login
/mana/workshops/assessments/{a}/facilitator/dashboard/                             form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/participants/                          form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/participants/new/                      form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/participants/import/                   form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/participants/invite/                   form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/participants/{p}/                      form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/participants/{q}/                      form login  denied   403     403    403       404      403             404      login
/mana/workshops/assessments/{a}/facilitator/participants/{p}/workshops/workshop_1/ form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/answers/                               -    login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/questions/workshop_1/                  form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/questions/workshop_6/                  form login  denied   403     403    403       404      403             404      login
/mana/workshops/assessments/{a}/facilitator/syntheses/                             form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/syntheses/{none}/                      form login  denied   403     403    403       404      403             404      login
/mana/workshops/assessments/{a}/facilitator/room/                                  -    login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/cards/                                 form login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/exports/                               -    login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/exports/all/csv/                       -    login  denied   403     403    403       200      403             200      login
/mana/workshops/assessments/{a}/facilitator/exports/all/doc/                       -    login  denied   403     403    403       400      403             400      login
/mana/workshops/assessments/{a}/facilitator/nothing/                               -    login  denied   403     403    403       404      403             404      login
/mana/workshops/assessments/{none}/facilitator/dashboard/                          form login  denied   403     403    403       403      403             404      login
/dashboard/                                                                        -    -      -        own     own    own       led      led             home     -
/profile/                                                                          form login  settings 200     200    200       settings settings        settings login
/dashboard/settings/users                                                          -    -      -        denied  denied denied    -        -               -        -
/dashboard/nothing                                                                 -    -      -        denied  denied denied    -        -               -        -
`;

export const kinds = [
  ...(["nobody", "no-role", "new", "here", "elsewhere", "leads", "leads-elsewhere", "staff", "key"] as const),
] as const;
export type Kind = (typeof kinds)[number];

export interface PageRow {
  path: string;
  takesForm: boolean;
  cells: Record<Kind, string>;
}

/** The table, row by row. */
export const pageRows: PageRow[] = pageAccess
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [path = "", form, ...cells] = line.trim().split(/\s+/);
    return {
      ...{ path, takesForm: form === "form" },
      cells: Object.fromEntries(kinds.map((kind, at) => [kind, cells[at] ?? ""])) as Record<Kind, string>,
    };
  });
