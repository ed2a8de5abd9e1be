OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (e2:Entity {id: $p0}) WHERE e2.knownFrom <= k1 AND e2.knownTo > k1
WITH coalesce(e2.mergedInto, e2.id) AS id3, k1
MATCH (n4:Entity {id: id3}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1
RETURN n4
UNION ALL
MATCH (n4:Source {id: $p0}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1 RETURN n4
UNION ALL
MATCH (n4:Fact {id: $p0}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1 RETURN n4
UNION ALL
MATCH (n4:Withdrawn {id: $p0}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1 RETURN n4
UNION ALL
MATCH (n4:Claim {id: $p0}) WHERE n4.knownFrom <= k1 AND n4.knownTo > k1 RETURN n4
UNION ALL
MATCH (n4:Batch {id: $p0}) WHERE n4.number <= k1 RETURN n4
UNION ALL
MATCH (c5:Claim {factId: $p0}) WHERE c5.knownFrom <= k1 AND c5.knownTo > k1 WITH c5, k1 LIMIT 1
MATCH (n4)-[:CLAIM]->(c5) WHERE n4.id <> $p0 AND n4.knownFrom <= k1 AND n4.knownTo > k1 RETURN n4
}
CALL (n4, k1) {
MATCH (n4)-[role6:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT|WITHDRAWN_HOLDER|WITHDRAWN_OFFICE|WITHDRAWN_CAPACITY|WITHDRAWN_BY_EVENT|WITHDRAWN_MEMBER|WITHDRAWN_BODY|WITHDRAWN_EVENT|WITHDRAWN_PARTICIPANT|WITHDRAWN_ON_BEHALF_OF|WITHDRAWN_SUBJECT|WITHDRAWN_OBJECT|WITHDRAWN_ENTITY|WITHDRAWN_ABOUT]->(n7)
RETURN collect([type(role6), n7.id, n7.label, n7.labels]) AS c8
}
CALL (n4, k1) {
CALL (n4, k1) { MATCH (n9:Fact {id: n4.id}) WHERE n9.knownFrom <= k1 RETURN n9 UNION ALL MATCH (n9:Withdrawn {id: n4.id}) WHERE n9.knownFrom <= k1 RETURN n9 UNION ALL MATCH (n9:Past {id: n4.id}) WHERE n9.knownFrom <= k1 RETURN n9 }
WITH n9, k1 ORDER BY n9.knownFrom LIMIT $p1
OPTIONAL MATCH (made10:Batch {number: n9.knownFrom})
OPTIONAL MATCH (closed11:Batch {number: n9.knownTo})
WITH *, n9.knownFrom AS k12
WITH n9, k1, made10, closed11, k12 ORDER BY n9.knownFrom
RETURN collect([n9.knownFrom, [n9.knownFrom, n9.knownTo, made10.appliedAt, closed11.appliedAt, k1, CASE WHEN made10 IS NULL THEN null ELSE [made10.number] END, [n9.kind, [[n9.start, n9.end, n9.endKind, n9.labelStart, n9.labelEnd, n9.labelEndKind, n9.accounts, n9.support]], n9.voices]]]) AS c13
}
RETURN collect([[n4.kind, [[n4.kind, n4.acting, n4.vacant, n4.role, n4.groupText, n4.type, n4.text, n4.property, n4.unit, n4.support], c8], [c13]], n4.id]) AS c14
}
OPTIONAL MATCH (clock15:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock15.writing IS NULL
RETURN [k1, c14, coalesce(clock15.number, 0)] AS row
