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
}
CALL (n4, k1) {
MATCH (n4)-[role5:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT|WITHDRAWN_HOLDER|WITHDRAWN_OFFICE|WITHDRAWN_CAPACITY|WITHDRAWN_BY_EVENT|WITHDRAWN_MEMBER|WITHDRAWN_BODY|WITHDRAWN_EVENT|WITHDRAWN_PARTICIPANT|WITHDRAWN_ON_BEHALF_OF|WITHDRAWN_SUBJECT|WITHDRAWN_OBJECT|WITHDRAWN_ENTITY|WITHDRAWN_ABOUT]->(n6)
RETURN collect([type(role5), n6.id, n6.label, n6.labels]) AS c7
}
CALL (n4, k1) {
CALL (n4, k1) { MATCH (n8:Fact {id: n4.id}) WHERE n8.knownFrom <= k1 RETURN n8 UNION ALL MATCH (n8:Withdrawn {id: n4.id}) WHERE n8.knownFrom <= k1 RETURN n8 UNION ALL MATCH (n8:Past {id: n4.id}) WHERE n8.knownFrom <= k1 RETURN n8 }
WITH n8, k1 ORDER BY n8.knownFrom LIMIT $p1
OPTIONAL MATCH (made9:Batch {number: n8.knownFrom})
OPTIONAL MATCH (closed10:Batch {number: n8.knownTo})
WITH *, n8.knownFrom AS k11
WITH n8, k1, made9, closed10, k11 ORDER BY n8.knownFrom
RETURN collect([n8.knownFrom, [n8.knownFrom, n8.knownTo, made9.appliedAt, closed10.appliedAt, k1, CASE WHEN made9 IS NULL THEN null ELSE [made9.number] END, [n8.kind, [[n8.start, n8.end, n8.endKind, n8.labelStart, n8.labelEnd, n8.labelEndKind, n8.support]], n8.voices]]]) AS c12
}
RETURN collect([[n4.kind, [[n4.kind, n4.acting, n4.vacant, n4.role, n4.groupText, n4.type, n4.text, n4.property, n4.unit, n4.support], c7], [c12]], n4.id]) AS c13
}
OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock14.writing IS NULL
RETURN [k1, c13, coalesce(clock14.number, 0)] AS row
