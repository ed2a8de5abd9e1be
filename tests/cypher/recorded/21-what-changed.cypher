OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL () { MATCH (batch2:Batch) WHERE batch2.appliedAt <= $p0 WITH batch2 ORDER BY batch2.appliedAt DESC, batch2.number DESC LIMIT 1 WITH collect(batch2.number) AS numbers3 RETURN coalesce(head(numbers3), 0) AS after4 }
WITH after4, k1 AS until5, k1
CALL (after4, until5) { MATCH (n6:Fact) WHERE n6.knownFrom > after4 AND n6.knownFrom <= until5 RETURN n6 UNION ALL MATCH (n6:Withdrawn) WHERE n6.knownFrom > after4 AND n6.knownFrom <= until5 RETURN n6 UNION ALL MATCH (n6:Past) WHERE (n6.knownFrom > after4 AND n6.knownFrom <= until5 OR n6.knownTo > after4 AND n6.knownTo <= until5) AND n6.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n6 }
UNWIND [n6.knownFrom, n6.knownTo] AS f7
WITH n6, f7, after4, until5, k1 WHERE f7 > after4 AND f7 <= until5
WITH n6.id AS id8, f7, k1, collect(CASE WHEN f7 = n6.knownFrom THEN n6 END) AS written9, collect(CASE WHEN f7 = n6.knownTo THEN n6 END) AS closed10
UNWIND CASE WHEN size(written9) > 0 THEN written9 ELSE closed10 END AS n6
WITH n6, f7, k1
WITH n6, f7, k1 ORDER BY toString(10000000000 + f7) + ' ' + n6.id LIMIT $p1
CALL (n6, k1) {
UNWIND [n6.knownFrom] AS k11
CALL (n6, k11) {
MATCH (n6)-[role12:HOLDER|WAS_HOLDER|OFFICE|WAS_OFFICE|CAPACITY|WAS_CAPACITY|BY_EVENT|WAS_BY_EVENT|MEMBER|WAS_MEMBER|BODY|WAS_BODY|EVENT|WAS_EVENT|PARTICIPANT|WAS_PARTICIPANT|ON_BEHALF_OF|WAS_ON_BEHALF_OF|SUBJECT|WAS_SUBJECT|OBJECT|WAS_OBJECT|ENTITY|WAS_ENTITY|ABOUT|WAS_ABOUT|WITHDRAWN_HOLDER|WAS_WITHDRAWN_HOLDER|WITHDRAWN_OFFICE|WAS_WITHDRAWN_OFFICE|WITHDRAWN_CAPACITY|WAS_WITHDRAWN_CAPACITY|WITHDRAWN_BY_EVENT|WAS_WITHDRAWN_BY_EVENT|WITHDRAWN_MEMBER|WAS_WITHDRAWN_MEMBER|WITHDRAWN_BODY|WAS_WITHDRAWN_BODY|WITHDRAWN_EVENT|WAS_WITHDRAWN_EVENT|WITHDRAWN_PARTICIPANT|WAS_WITHDRAWN_PARTICIPANT|WITHDRAWN_ON_BEHALF_OF|WAS_WITHDRAWN_ON_BEHALF_OF|WITHDRAWN_SUBJECT|WAS_WITHDRAWN_SUBJECT|WITHDRAWN_OBJECT|WAS_WITHDRAWN_OBJECT|WITHDRAWN_ENTITY|WAS_WITHDRAWN_ENTITY|WITHDRAWN_ABOUT|WAS_WITHDRAWN_ABOUT]->(n13)
CALL (n13, k11) { MATCH (n13)-[:WAS*0..1]->(s14) WHERE coalesce(s14.knownFrom, 0) <= k11 AND coalesce(s14.knownTo, 2147483647) > k11 RETURN s14 }
RETURN collect([type(role12), n13.id, s14.label, s14.labels]) AS c15
}
RETURN collect([k11, [n6.kind, n6.id, n6.kind, [[n6.kind, n6.acting, n6.vacant, n6.role, n6.groupText, n6.type, n6.text, n6.property, n6.unit, n6.support], c15]]]) AS c16
}
CALL (n6, f7, k1) {
MATCH (n17:Past {id: n6.id}) WHERE n17.knownTo = f7
OPTIONAL MATCH (made18:Batch {number: n17.knownFrom})
OPTIONAL MATCH (closed19:Batch {number: n17.knownTo})
WITH *, n17.knownFrom AS k20
RETURN collect([n17.knownFrom, n17.knownTo, made18.appliedAt, closed19.appliedAt, k1, [n17.kind, [[n17.start, n17.end, n17.endKind, n17.labelStart, n17.labelEnd, n17.labelEndKind, n17.support]]]]) AS c21
}
CALL (n6, f7, k1) {
WITH n6 AS n22, f7 AS number23, k1 WHERE n22.knownFrom = number23
OPTIONAL MATCH (made24:Batch {number: n22.knownFrom})
OPTIONAL MATCH (closed25:Batch {number: n22.knownTo})
WITH *, n22.knownFrom AS k26
RETURN collect([n22.knownFrom, n22.knownTo, made24.appliedAt, closed25.appliedAt, k1, [n22.kind, [[n22.start, n22.end, n22.endKind, n22.labelStart, n22.labelEnd, n22.labelEndKind, n22.support]]]]) AS c27
}
WITH n6, f7, c16, c21, c27 ORDER BY toString(10000000000 + f7) + ' ' + n6.id
RETURN collect([f7, c16, c21, c27]) AS c28
}
CALL (k1) {
CALL () { MATCH (batch29:Batch) WHERE batch29.appliedAt <= $p2 WITH batch29 ORDER BY batch29.appliedAt DESC, batch29.number DESC LIMIT 1 WITH collect(batch29.number) AS numbers30 RETURN coalesce(head(numbers30), 0) AS after31 }
WITH after31, k1 AS until32, k1
CALL (after31, until32) { MATCH (n33:Fact) WHERE n33.knownFrom > after31 AND n33.knownFrom <= until32 RETURN n33 UNION ALL MATCH (n33:Withdrawn) WHERE n33.knownFrom > after31 AND n33.knownFrom <= until32 RETURN n33 UNION ALL MATCH (n33:Past) WHERE (n33.knownFrom > after31 AND n33.knownFrom <= until32 OR n33.knownTo > after31 AND n33.knownTo <= until32) AND n33.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n33 }
UNWIND [n33.knownFrom, n33.knownTo] AS f34
WITH n33, f34, after31, until32, k1 WHERE f34 > after31 AND f34 <= until32
WITH n33.id AS id35, f34, k1, collect(CASE WHEN f34 = n33.knownFrom THEN n33 END) AS written36, collect(CASE WHEN f34 = n33.knownTo THEN n33 END) AS closed37
UNWIND CASE WHEN size(written36) > 0 THEN written36 ELSE closed37 END AS n33
WITH n33, f34, k1
RETURN count(*) AS c38
}
OPTIONAL MATCH (clock39:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock39.writing IS NULL
RETURN [k1, [c28, c38], coalesce(clock39.number, 0)] AS row
