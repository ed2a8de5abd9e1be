/** The properties of a record to store, unless they are stored already. */
import { canonical } from '../../domain/model/canonical.ts';
import { type ImportMetadata, type Props, withMetadataProps } from '../../store/codec/storedRecord.ts';

type RecordProps = ImportMetadata & { readonly id: string; readonly props: Props };

/** The id and the properties in a list, or none where `next` has the properties of `stored`. */
export function changedProps(stored: RecordProps, next: RecordProps): { id: string; props: Props }[] {
  const { id, props } = withMetadataProps(next);
  return canonical(withMetadataProps(stored).props) === canonical(props) ? [] : [{ id, props }];
}
