import { useParams } from 'react-router-dom';
import { NotFoundPage } from '../layout/NotFoundPage.tsx';
import { QueryView } from '../layout/QueryView.tsx';
import { useGraphql } from '../providers/use-graphql.ts';
import { isId, planQuery, type PlanAnswer } from './plan-query.ts';
import { PlanView } from './PlanView.tsx';

/** The page of a plan, by its key or id. */
export function PlanPage() {
  const { id = '' } = useParams();
  const query = useGraphql<PlanAnswer>(planQuery, { plan: isId(id) ? { id: { eq: id } } : { key: { eq: id } } });
  return <QueryView query={query}>{(data) => (data.plans.nodes[0] ? <PlanView plan={data.plans.nodes[0]} answer={data} /> : <NotFoundPage />)}</QueryView>;
}
