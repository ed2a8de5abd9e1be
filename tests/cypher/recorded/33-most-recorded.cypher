OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (n2:Person) WHERE n2.labelSort > '' AND n2.knownFrom <= k1 AND n2.knownTo > k1
WITH 1 AS one3 LIMIT 20001
RETURN count(one3) AS c4
}
CALL (k1) {
MATCH (n5:Person) WHERE n5.labelSort > '' AND n5.knownFrom <= k1 AND n5.knownTo > k1
WITH n5, k1 LIMIT 20000
CALL (n5, k1) { MATCH (n5)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(f6:Fact) WHERE f6.knownFrom <= k1 AND f6.knownTo > k1 RETURN count(DISTINCT f6) AS c7 }
WITH n5, k1, toString(2000000000 - c7) + ' ' + n5.labelSort AS rank8
WITH n5, rank8, k1 ORDER BY rank8 LIMIT $p0
CALL (n5, k1) {
MATCH (n5)<-[:HOLDER|OFFICE|CAPACITY|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|SUBJECT|OBJECT|ENTITY|ABOUT]-(n9:Fact)
WITH DISTINCT n9, k1 WHERE n9.knownFrom <= k1 AND n9.knownTo > k1
RETURN count(*) AS c10
}
WITH n5, rank8, c10 ORDER BY rank8
RETURN collect([n5.label, [c10]]) AS c11
}
OPTIONAL MATCH (clock12:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock12.writing IS NULL
RETURN [k1, [c4, [c11]], coalesce(clock12.number, 0)] AS row
