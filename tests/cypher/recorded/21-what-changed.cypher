OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL () { MATCH (batch2:Batch) RETURN coalesce(max(CASE WHEN batch2.appliedAt <= $p0 THEN batch2.number ELSE 0 END), 0) AS after3 }
WITH after3, k1 AS until4, k1
CALL (after3, until4) { MATCH (n5:Fact) WHERE n5.knownFrom > after3 AND n5.knownFrom <= until4 RETURN n5, n5.knownFrom AS f6 UNION ALL MATCH (n5:Withdrawn) WHERE n5.knownFrom > after3 AND n5.knownFrom <= until4 RETURN n5, n5.knownFrom AS f6 UNION ALL MATCH (n5:Past) WHERE n5.knownFrom > after3 AND n5.knownFrom <= until4 AND n5.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n5, n5.knownFrom AS f6 UNION ALL MATCH (n5:Past) WHERE n5.knownTo > after3 AND n5.knownTo <= until4 AND n5.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n5, n5.knownTo AS f6 }
UNWIND [n5] AS n7
WITH n7 AS n5, f6, k1
WITH n5.id AS id8, f6, k1, collect(CASE WHEN f6 = n5.knownFrom THEN n5 END) AS written9, collect(CASE WHEN f6 = n5.knownTo THEN n5 END) AS closed10
UNWIND CASE WHEN size(written9) > 0 THEN written9 ELSE closed10 END AS n5
WITH n5, f6, k1
WITH n5, f6, k1 ORDER BY toString(10000000000 + f6) + ' ' + n5.id LIMIT $p1
MATCH (n11:Batch {number: f6})
CALL (n5, k1) {
UNWIND [n5.knownFrom] AS k12
CALL (n5, k12) {
MATCH (n5)-[role13:HOLDER|WAS_HOLDER|OFFICE|WAS_OFFICE|CAPACITY|WAS_CAPACITY|BY_EVENT|WAS_BY_EVENT|MEMBER|WAS_MEMBER|BODY|WAS_BODY|EVENT|WAS_EVENT|PARTICIPANT|WAS_PARTICIPANT|ON_BEHALF_OF|WAS_ON_BEHALF_OF|SUBJECT|WAS_SUBJECT|OBJECT|WAS_OBJECT|ENTITY|WAS_ENTITY|ABOUT|WAS_ABOUT|WITHDRAWN_HOLDER|WAS_WITHDRAWN_HOLDER|WITHDRAWN_OFFICE|WAS_WITHDRAWN_OFFICE|WITHDRAWN_CAPACITY|WAS_WITHDRAWN_CAPACITY|WITHDRAWN_BY_EVENT|WAS_WITHDRAWN_BY_EVENT|WITHDRAWN_MEMBER|WAS_WITHDRAWN_MEMBER|WITHDRAWN_BODY|WAS_WITHDRAWN_BODY|WITHDRAWN_EVENT|WAS_WITHDRAWN_EVENT|WITHDRAWN_PARTICIPANT|WAS_WITHDRAWN_PARTICIPANT|WITHDRAWN_ON_BEHALF_OF|WAS_WITHDRAWN_ON_BEHALF_OF|WITHDRAWN_SUBJECT|WAS_WITHDRAWN_SUBJECT|WITHDRAWN_OBJECT|WAS_WITHDRAWN_OBJECT|WITHDRAWN_ENTITY|WAS_WITHDRAWN_ENTITY|WITHDRAWN_ABOUT|WAS_WITHDRAWN_ABOUT]->(n14)
CALL (n14, k12) { MATCH (n14)-[:WAS*0..1]->(s15) WHERE coalesce(s15.knownFrom, 0) <= k12 AND coalesce(s15.knownTo, 2147483647) > k12 RETURN s15 }
RETURN collect([type(role13), n14.id, s15.label, s15.labels]) AS c16
}
RETURN collect([k12, [n5.kind, n5.id, n5.kind, [[n5.kind, n5.acting, n5.vacant, n5.role, n5.groupText, n5.type, n5.text, n5.property, n5.unit, n5.support], c16]]]) AS c17
}
CALL (n5, k1, f6) {
MATCH (n18:Past {id: n5.id}) WHERE n18.knownTo = f6
OPTIONAL MATCH (made19:Batch {number: n18.knownFrom})
OPTIONAL MATCH (closed20:Batch {number: n18.knownTo})
WITH *, n18.knownFrom AS k21
RETURN collect([n18.knownFrom, n18.knownTo, made19.appliedAt, closed20.appliedAt, k1, [n18.kind, [[n18.start, n18.end, n18.endKind, n18.labelStart, n18.labelEnd, n18.labelEndKind, n18.accounts, n18.support]]]]) AS c22
}
CALL (n5, k1, f6) {
WITH n5 AS n23, f6 AS number24, k1 WHERE n23.knownFrom = number24
OPTIONAL MATCH (made25:Batch {number: n23.knownFrom})
OPTIONAL MATCH (closed26:Batch {number: n23.knownTo})
WITH *, n23.knownFrom AS k27
RETURN collect([n23.knownFrom, n23.knownTo, made25.appliedAt, closed26.appliedAt, k1, [n23.kind, [[n23.start, n23.end, n23.endKind, n23.labelStart, n23.labelEnd, n23.labelEndKind, n23.accounts, n23.support]]]]) AS c28
}
WITH n5, f6, n11, c17, c22, c28 ORDER BY toString(10000000000 + f6) + ' ' + n5.id
RETURN collect([[n11.number], c17, c22, c28]) AS c29
}
CALL (k1) {
CALL () { MATCH (batch30:Batch) RETURN coalesce(max(CASE WHEN batch30.appliedAt <= $p0 THEN batch30.number ELSE 0 END), 0) AS after31 }
WITH after31, k1 AS until32, k1
CALL (after31, until32) { MATCH (n33:Fact) WHERE n33.knownFrom > after31 AND n33.knownFrom <= until32 RETURN n33, n33.knownFrom AS f34 UNION ALL MATCH (n33:Withdrawn) WHERE n33.knownFrom > after31 AND n33.knownFrom <= until32 RETURN n33, n33.knownFrom AS f34 UNION ALL MATCH (n33:Past) WHERE n33.knownFrom > after31 AND n33.knownFrom <= until32 AND n33.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n33, n33.knownFrom AS f34 UNION ALL MATCH (n33:Past) WHERE n33.knownTo > after31 AND n33.knownTo <= until32 AND n33.kind IN ['TENURE', 'MEMBERSHIP', 'PARTICIPATION', 'RELATION', 'NAME', 'EXISTENCE', 'QUANTITY', 'REMARK'] RETURN n33, n33.knownTo AS f34 }
UNWIND [n33] AS n35
WITH n35 AS n33, f34, k1
WITH DISTINCT n33.id AS id36, f34, k1
RETURN count(*) AS c37
}
OPTIONAL MATCH (clock38:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock38.writing IS NULL
RETURN [k1, [c29, c37], coalesce(clock38.number, 0)] AS row
