/** Who may call what of incomes (worker/testing/access-matrix.ts). */
export const access = `
                                             nobody   unitadmin another  editor   onlooker external admin    key
GET    /incomes/master                       401      in       -        in       in       in       in       403
POST   /incomes/commodities                  401      403      -        403      403      403      in       403
PATCH  /incomes/countries/:id                401      403      -        403      403      403      in       403
GET    /incomes/cpi                          401      in       -        in       in       in       in       403
PUT    /incomes/cpi                          401      403      -        403      403      403      in       403
GET    /incomes/conversion-rates             401      in       -        in       in       in       in       403
PUT    /incomes/conversion-rates             401      403      -        403      403      403      in       403
GET    /incomes/question-sets                401      in       -        in       in       in       in       403
GET    /incomes/question-sets/:version       401      in       -        in       in       in       in       403
POST   /incomes/formulas/evaluate            401      in       -        in       in       in       in       403
GET    /incomes/benchmarks                   401      in       -        in       in       in       in       403
POST   /incomes/benchmarks                   401      403      -        403      403      403      in       403
GET    /incomes/benchmarks/find              401      in       -        in       in       in       in       403
GET    /incomes/benchmarks/:id               401      in       -        in       in       in       in       403
PATCH  /incomes/benchmarks/:id               401      403      -        403      403      403      in       403
DELETE /incomes/benchmarks/:id               401      403      -        403      403      403      in       403
GET    /incomes/references                   401      in       -        in       in       in       in       403
POST   /incomes/references                   401      in       -        403      403      403      in       403
GET    /incomes/references/facets            401      in       -        in       in       in       in       403
GET    /incomes/references/values            401      in       -        in       in       in       in       403
GET    /incomes/references/:id               401      in       -        in       in       in       in       403
PATCH  /incomes/references/:id               401      in       -        403      403      403      in       403
DELETE /incomes/references/:id               401      in       -        403      403      403      in       403
`;
