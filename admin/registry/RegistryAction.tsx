import { useRefresh, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Curating } from './Curating.tsx';
import { CreateRecord } from './CreateRecord.tsx';
import type { RegistryKind } from './registry-kinds.ts';

interface Props {
  kind: RegistryKind;
  /** The list that it stands on, e.g. units. */
  resource: 'units' | 'families' | 'groups' | 'indicators';
}

/** Makes a record on the page of its list and leads to it; a family, whose address is its code, is looked for in the list. */
export function RegistryAction({ kind, resource }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const follow = (id: string) => (resource === 'families' ? refresh() : void navigate(`/${resource}/${id}`));
  return (
    <Curating>
      <CreateRecord kind={kind} label={translate(`pg.curate.create.${resource}`)} onMade={follow} />
    </Curating>
  );
}
